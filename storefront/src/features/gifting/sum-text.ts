import { formatFen } from "@/lib/money"
import type { RoundSum } from "./types"

/** The sum in words: a maximum is said to be one. */
export const sumTextOf = (
  { amount_fen, is_maximum }: RoundSum,
  atMost: (sum: string) => string
): string =>
  is_maximum ? atMost(formatFen(amount_fen)) : formatFen(amount_fen)
