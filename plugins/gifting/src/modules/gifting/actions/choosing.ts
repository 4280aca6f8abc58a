import type { Context } from "@medusajs/framework/types"
import type { GiftRoundDTO } from "../../../types/dtos"
import { refuse } from "../../../refuse"
import { civilDate } from "@mall/calendar/civil-date"
import { areChoicesOpen } from "../lib/choices-open"
import {
  choiceCounts,
  type ChoiceTarget,
  countOverruled,
  recordChoices,
} from "../queries/participant-queries"
import { addStep, updateRound } from "../queries/round-queries"
import { assertPackage } from "./drafting"
import { lockRound, type RoundKey, type StepBy } from "./round-lock"

/**
 * Records choices of a frozen round while they are open; answers how many.
 * Refuses with `gift_choice_members_own` where members chose otherwise
 * themselves, unless they are to be overruled knowingly.
 */
export async function choose(
  context: Context,
  key: RoundKey,
  choice: {
    package_id: string
    target: ChoiceTarget
    overrule_members?: boolean
  },
  step: StepBy
): Promise<number> {
  const round = await lockOpenChoosing(context, key, step.at)
  const { note, members } = await recordFor(context, round, choice, step.at)
  await addStep(context, round.id, { ...step, kind: "choose", note })
  return members
}

/**
 * Records the choices of a whole table under one lock and as one step: all of
 * them or none. Answers how many members. No table overrules a member.
 */
export async function chooseEach(
  context: Context,
  key: RoundKey,
  choices: readonly { package_id: string; participant_ids: string[] }[],
  step: StepBy
): Promise<number> {
  const round = await lockOpenChoosing(context, key, step.at)
  const told: string[] = []
  let sum = 0
  for (const { package_id, participant_ids } of choices) {
    const target = { participant_ids }
    const choice = { package_id, target }
    const { note, members } = await recordFor(context, round, choice, step.at)
    told.push(note)
    sum += members
  }
  const note = told.join("；")
  await addStep(context, round.id, { ...step, kind: "choose", note })
  return sum
}

async function recordFor(
  context: Context,
  round: GiftRoundDTO,
  {
    package_id,
    target,
    overrule_members = false,
  }: Parameters<typeof choose>[2],
  at: Date
) {
  const chosen = await assertPackage(context, round.id, package_id)
  const own = await countOverruled(context, round.id, package_id, target)
  if (own > 0 && !overrule_members) {
    throw refuse.notAllowed("gift_choice_members_own", { count: own })
  }
  const members = await recordChoices(context, round.id, {
    package_id,
    target,
    chosen_by: "staff",
    at,
  })
  const overruled = own > 0 ? `（更改本人选择 ${own} 人）` : ""
  return { members, note: `${chosen.name} × ${members}${overruled}` }
}

/**
 * Ends the choosing before its deadline: a decision with a date and a name,
 * since whoever has not chosen gets the default. Twice is once.
 */
export async function closeChoices(
  context: Context,
  key: RoundKey,
  step: StepBy
): Promise<GiftRoundDTO> {
  const round = await lockChoosing(context, key)
  if (!areChoicesOpen(round, step.at)) {
    return round
  }
  await updateRound(context, round.id, { choices_closed_at: step.at })
  await addStep(context, round.id, {
    ...step,
    kind: "close_choices",
    note: String(await unchosenOf(context, round.id)),
  })
  return lockRound(context, key)
}

/** Throws while members may still choose and some have not. */
export async function assertChoicesOver(
  context: Context,
  round: GiftRoundDTO,
  at: Date
) {
  if (round.mode === "uniform" || !areChoicesOpen(round, at)) {
    return
  }
  const unchosen = await unchosenOf(context, round.id)
  if (unchosen > 0) {
    throw refuse.notAllowed("gift_choices_open", {
      on: closedOn(round),
      count: unchosen,
    })
  }
}

/** The default package for whoever chose nothing. */
export async function applyDefault(
  context: Context,
  round: GiftRoundDTO,
  at: Date
) {
  if (!round.default_package_id) {
    throw refuse.notAllowed("gift_round_without_default")
  }
  await recordChoices(context, round.id, {
    package_id: round.default_package_id,
    target: { all_unchosen: true },
    chosen_by: "default",
    at,
  })
}

/** When choosing ended or ends. */
export const closedOn = (round: GiftRoundDTO): string =>
  round.choices_closed_at
    ? civilDate(new Date(round.choices_closed_at))
    : (round.choice_deadline ?? "—")

async function lockOpenChoosing(context: Context, key: RoundKey, at: Date) {
  const round = await lockChoosing(context, key)
  if (!areChoicesOpen(round, at)) {
    throw refuse.notAllowed("gift_choices_closed", { on: closedOn(round) })
  }
  return round
}

async function lockChoosing(context: Context, key: RoundKey) {
  const round = await lockRound(context, key)
  if (round.state !== "submitted" && round.state !== "approved") {
    throw refuse.notAllowed("gift_round_state", { state: round.state })
  }
  if (round.mode === "uniform") {
    throw refuse.notAllowed("gift_choice_uniform")
  }
  return round
}

async function unchosenOf(context: Context, roundId: string) {
  const counts = await choiceCounts(context, roundId)
  return counts.find((item) => item.package_id === null)?.members ?? 0
}
