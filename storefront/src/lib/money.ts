const yuan = new Intl.NumberFormat("zh-CN", {
  style: "currency",
  currency: "CNY",
  minimumFractionDigits: 2,
})

/** "¥1,234.50" from yuan, as Medusa's prices are. */
export function formatYuan(amountYuan: number): string {
  return yuan.format(amountYuan)
}

/** "¥1,234.50" from integer fen, as our own figures are. */
export function formatFen(amountFen: number): string {
  return yuan.format(amountFen / 100)
}

/** The parts of a price: ["1,234", "50"] for 1234.5 yuan. */
export function priceParts(amountYuan: number): [string, string] {
  const [whole = "0", fen = "00"] = formatYuan(amountYuan)
    .replace("¥", "")
    .split(".")
  return [whole, fen]
}

/** Integer fen from yuan typed into a form; refuses a third decimal. */
export function toFen(amountYuan: number): number {
  const amountFen = Math.round(amountYuan * 100)
  if (Math.abs(amountFen - amountYuan * 100) > 1e-6) {
    throw new RangeError(`${amountYuan} yuan is not a whole number of fen`)
  }
  return amountFen
}

/** Yuan for a form's field, from integer fen. */
export function toYuan(amountFen: number): number {
  return amountFen / 100
}
