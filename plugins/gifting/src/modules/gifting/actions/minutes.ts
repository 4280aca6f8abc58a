import type { Context } from "@medusajs/framework/types"
import type { GiftRoundState } from "../../../types/names"
import type { PrivateFile } from "@mall/access/private-file"
import { refuse } from "../../../refuse"
import { insertMinutes, minutesOf } from "../queries/minutes-queries"
import { addStep } from "../queries/round-queries"
import { lockRound, type RoundKey, type StepBy } from "./round-lock"

/** While a round is planned and decided on. */
const OPEN_STATES: readonly GiftRoundState[] = [
  "draft",
  "submitted",
  "approved",
]

const MOST_MINUTES = 10

/**
 * Puts a file of meeting minutes beside a round that is not ordered yet. What
 * was put there stays: a chair who approved must find what they read.
 */
export async function attachMinutes(
  context: Context,
  key: RoundKey,
  minutes: PrivateFile & { id: string },
  step: StepBy
) {
  const round = await lockRound(context, key)
  if (!OPEN_STATES.includes(round.state)) {
    throw refuse.notAllowed("gift_round_state", { state: round.state })
  }
  const present = await minutesOf(context, round.id)
  if (present.length >= MOST_MINUTES) {
    throw refuse.notAllowed("minutes_too_many", { most: MOST_MINUTES })
  }
  await insertMinutes(context, {
    ...minutes,
    round_id: round.id,
    attached_by: step.actor.id,
    at: step.at,
  })
  await addStep(context, round.id, { ...step, kind: "attach_minutes" })
}
