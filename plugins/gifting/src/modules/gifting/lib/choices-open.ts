import type { GiftRoundDTO } from "../../../types/dtos"
import { civilDate } from "@mall/calendar/civil-date"

/** Whether members may still choose; the deadline's own day is the last. */
export const areChoicesOpen = (
  round: Pick<GiftRoundDTO, "choices_closed_at" | "choice_deadline">,
  at: Date
): boolean =>
  round.choices_closed_at === null &&
  round.choice_deadline !== null &&
  civilDate(at) <= round.choice_deadline
