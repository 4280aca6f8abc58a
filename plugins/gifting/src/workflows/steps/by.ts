import type { StepBy } from "../../modules/gifting/actions/round-lock"
import type { RoundActor } from "../../types/inputs"

/** Who of the union's staff takes a step, and when. */
export const by = (
  { staff_id }: Pick<RoundActor, "staff_id">,
  note?: string
): StepBy => ({
  actor: { type: "union_staff", id: staff_id },
  at: new Date(),
  ...(note && { note }),
})

/** The mall's operator takes it. */
export const byOperator = (userId: string, note?: string): StepBy => ({
  actor: { type: "user", id: userId },
  at: new Date(),
  ...(note && { note }),
})
