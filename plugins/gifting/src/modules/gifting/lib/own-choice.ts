import type { GiftRoundDTO } from "../../../types/dtos"
import { areChoicesOpen } from "./choices-open"

type Windowed = Pick<
  GiftRoundDTO,
  "state" | "mode" | "choice_deadline" | "choices_closed_at"
>

/**
 * Whether members may change what is theirs: once the chair has approved, and
 * while the choosing is open. A uniform round, in which nobody chooses, is open
 * until it is ordered, or to its deadline if it has one.
 */
export function isOpenToMembers(round: Windowed, at: Date): boolean {
  if (round.state !== "approved") {
    return false
  }
  return round.mode === "uniform" && round.choice_deadline === null
    ? round.choices_closed_at === null
    : areChoicesOpen(round, at)
}

/** Members know nothing of a round that nobody approved. */
export const isShownToMembers = (
  round: Pick<GiftRoundDTO, "state" | "approved_at">
): boolean =>
  round.approved_at !== null &&
  round.state !== "draft" &&
  round.state !== "submitted"

/** Days before the deadline on which members are reminded. */
export const REMINDED_DAYS = 2

/** Hours in China at which a telephone may ring, the last one excluded. */
const POLITE = { from: 8, to: 21 }

export function isPoliteHour(at: Date): boolean {
  const hour = (at.getUTCHours() + 8) % 24
  return hour >= POLITE.from && hour < POLITE.to
}

/** Month and day as people say them: 1月20日. */
export function spokenDay(date: string): string {
  const [, month, day] = date.split("-").map(Number)
  return `${month}月${day}日`
}
