import type { RoundDetail } from "./types"

/** Members of the frozen roster who have no package yet. */
export const unchosenOf = ({ choices }: RoundDetail): number =>
  choices.find(({ package_id }) => package_id === null)?.members ?? 0

/** Members who get something: those who did not opt out. */
export const takersOf = ({ member_count, choosers }: RoundDetail): number =>
  member_count - choosers.opted_out
