import { civilDate } from "@mall/calendar/civil-date"
import type { Context } from "@medusajs/framework/types"
import { refuse } from "../../../refuse"
import { isOpenToMembers, REMINDED_DAYS } from "../lib/own-choice"
import { queueNotices, roundsNearDeadline } from "../queries/notice-queries"
import { addStep, stepsOf } from "../queries/round-queries"
import { lockRound, type RoundKey, type StepBy } from "./round-lock"

/**
 * Staff ask everybody who has not chosen, once a day, under the round's lock;
 * answers how many will be asked.
 */
export async function remindUnchosen(
  context: Context,
  key: RoundKey,
  step: StepBy
): Promise<number> {
  const round = await lockRound(context, key)
  if (round.mode === "uniform" || !isOpenToMembers(round, step.at)) {
    throw refuse.notAllowed("gift_round_not_choosing")
  }
  const today = civilDate(step.at)
  const steps = await stepsOf(context, round.id)
  const isAsked = ({ kind, at }: { kind: string; at: string }) =>
    kind === "remind" && civilDate(new Date(at)) === today
  if (steps.some(isAsked)) {
    throw refuse.notAllowed("gift_reminded_today")
  }
  const members = await queueNotices(context, round.id, "staff", today)
  await addStep(context, round.id, {
    ...step,
    kind: "remind",
    note: String(members),
  })
  return members
}

/** Queues the reminders of all rounds whose deadline is near. */
export async function queueDeadlineNotices(context: Context, at: Date) {
  const today = civilDate(at)
  for (const { id } of await roundsNearDeadline(
    context,
    today,
    REMINDED_DAYS
  )) {
    await queueNotices(context, id, "deadline", today)
  }
}
