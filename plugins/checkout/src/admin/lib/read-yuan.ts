const YUAN = /^(\d{1,9})(?:\.(\d{1,2}))?$/

/** What somebody typed, in fen; undefined when it is no amount of money. */
export function readYuan(text: string): number | undefined {
  const [, whole, part = ""] = YUAN.exec(text.trim()) ?? []
  return whole === undefined
    ? undefined
    : Number(`${whole}${part.padEnd(2, "0")}`)
}

/** Fen as an input shows them. */
export const yuanText = (fen: number): string => {
  const digits = String(fen).padStart(3, "0")
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
