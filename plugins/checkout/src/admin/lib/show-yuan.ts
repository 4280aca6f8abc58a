/** Fen as people read it; nothing is added or multiplied here. */
export function showYuan(fen: number): string {
  const digits = String(fen).padStart(3, "0")
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",")
  return `¥${whole}.${digits.slice(-2)}`
}
