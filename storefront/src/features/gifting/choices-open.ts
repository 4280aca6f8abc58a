import type { Round } from "./types"

/** Whether members may still choose today; the deadline's day is the last. */
export const areChoicesOpen = (
  round: Pick<Round, "mode" | "choice_deadline" | "choices_closed_at">,
  today: string
): boolean =>
  round.mode === "choice" &&
  round.choices_closed_at === null &&
  round.choice_deadline !== null &&
  today <= round.choice_deadline
