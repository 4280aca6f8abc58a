import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

declare const fenBrand: unique symbol

/** A whole number of fen (1/100 yuan) that JSON carries without loss. */
export type Fen = number & { readonly [fenBrand]: true }

/** Takes a number as fen; throws for anything but a safe whole number. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`Not a whole number of fen: ${value}`)
  }
  return value as Fen
}

export const ZERO_FEN = fen(0)

/**
 * Medusa's yuan to our fen, the one conversion in this direction. Refuses a
 * third decimal instead of rounding it.
 */
export function toFen(yuan: BigNumberInput): Fen {
  const scaled = MathBN.mult(yuan, 100)
  if (!scaled.isInteger()) {
    throw new RangeError(`More than two decimals of a yuan: ${scaled.div(100)}`)
  }
  return fen(scaled.toNumber())
}

/** Our fen to Medusa's yuan, as a decimal string: 1250 → "12.50". */
export function toYuan(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, "0")
  const sign = amount < 0 ? "-" : ""
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

export function addFen(...amounts: Fen[]): Fen {
  return fen(amounts.reduce<number>((sum, amount) => sum + amount, 0))
}

export function timesFen(amount: Fen, quantity: number): Fen {
  return fen(amount * quantity)
}

/** As people read it: ¥1,234.50. */
export function formatYuan(amount: Fen): string {
  const [whole = "0", decimals = "00"] = toYuan(fen(Math.abs(amount))).split(
    "."
  )
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",")
  return `${amount < 0 ? "-" : ""}¥${grouped}.${decimals}`
}

/**
 * Splits a total by weights so that the parts always sum to the whole: each
 * part is floored, the fen left over go to the largest remainders, earlier
 * parts first. Weights are non-negative and not all zero.
 */
export function allocate(total: Fen, weights: readonly number[]): Fen[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  if (whole <= 0 || weights.some((weight) => weight < 0)) {
    throw new RangeError("Weights must be non-negative and not all zero")
  }
  const sign = total < 0 ? -1 : 1
  const magnitude = BigInt(Math.abs(total))
  const shares = weights.map((weight, index) => {
    const product = magnitude * BigInt(weight)
    return {
      index,
      floor: Number(product / BigInt(whole)),
      remainder: product % BigInt(whole),
    }
  })
  const given = shares.reduce((sum, share) => sum + share.floor, 0)
  const luckiest = [...shares]
    .sort((a, b) => Number(b.remainder - a.remainder) || a.index - b.index)
    .slice(0, Math.abs(total) - given)
    .map((share) => share.index)
  return shares.map(({ floor, index }) =>
    fen(sign * (floor + (luckiest.includes(index) ? 1 : 0)))
  )
}
