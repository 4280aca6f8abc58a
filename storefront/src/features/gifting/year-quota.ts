import type { Round, Rule } from "./types"

/** What a member may still get this year; no cap where none is on file. */
export type YearQuota = { planned_fen: number; cap_fen: number | undefined }

/**
 * Counts each round at its per-head standard: the most it may give. The rule
 * check counts what members really got; this is for planning.
 */
export function yearQuotaOf(rounds: Round[], rules: Rule[]): YearQuota {
  const caps = rules.flatMap(({ kind, amount_fen }) =>
    kind === "yearly_cap" && amount_fen !== null ? [amount_fen] : []
  )
  return {
    planned_fen: rounds.reduce((sum, round) => sum + round.per_head_fen, 0),
    cap_fen: caps.length > 0 ? Math.min(...caps) : undefined,
  }
}
