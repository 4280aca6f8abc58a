/** Fen of a typed amount in yuan, or null when it is none above zero. */
export function fenOfText(text: string): number | null {
  const plain = text.trim().replace(/[¥￥,，\s]/g, "")
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(plain)) {
    return null
  }
  const [yuan = "", cents = ""] = plain.split(".")
  const fen = Number(`${yuan}${cents.padEnd(2, "0")}`)
  return fen > 0 ? fen : null
}
