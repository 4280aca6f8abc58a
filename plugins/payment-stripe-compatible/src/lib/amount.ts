import type { BigNumberInput } from "@medusajs/framework/types"
import { BigNumber, MathBN } from "@medusajs/framework/utils"

/**
 * Medusa's yuan to the gateway's fen, exactly. Answers undefined for what is
 * no whole, safe number of fen: a third decimal is refused, never rounded.
 */
export function fenOfYuan(yuan: BigNumberInput): number | undefined {
  const scaled = MathBN.mult(yuan, 100)
  const amount = scaled.toNumber()
  return scaled.isInteger() && Number.isSafeInteger(amount) ? amount : undefined
}

/** The gateway's fen to Medusa's yuan, through a decimal text. */
export function yuanOfFen(amount: number): BigNumber {
  const digits = String(Math.abs(amount)).padStart(3, "0")
  const sign = amount < 0 ? "-" : ""
  return new BigNumber(`${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`)
}
