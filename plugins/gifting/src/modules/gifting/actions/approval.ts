import type { Context } from "@medusajs/framework/types"
import type { GiftRoundDTO } from "../../../types/dtos"
import type { JudgementChange, Occasion } from "../../../types/judgement"
import { refuse } from "../../../refuse"
import { civilDate } from "@mall/calendar/civil-date"
import type { GoodNow } from "../lib/goods-faults"
import { missingFromPlan } from "../lib/round-plan"
import { queueNotices } from "../queries/notice-queries"
import { packagesOf } from "../queries/package-queries"
import {
  deleteParticipants,
  participantsDigest,
  participantsWithoutAddress,
} from "../queries/participant-queries"
import { workplaceOf } from "../queries/round-queries"
import { releaseUnfrozen } from "../queries/supplement-queries"
import { lockYear } from "../queries/year-queries"
import {
  carryApproval,
  explaining,
  lockWithParent,
  outsideApprovalOf,
} from "./carrying"
import { noting, recordJudgement, renewGoods } from "./judging"
import {
  dearestOf,
  judge,
  leastAssistedOf,
  type RuleContext,
} from "./round-judge"
import {
  assertUntouched,
  hashOf,
  lockRound,
  mayMove,
  moveRound,
  type RoundKey,
  type StepBy,
} from "./round-lock"
import { assertNoSupplements } from "./supplementing"

/** Members whose missing address is named, at most. */
const NAMED_MEMBERS = 200

/**
 * Locks a complete draft whose goods can all be ordered and empties its
 * roster; false when it is submitted.
 */
export async function beginSubmission(
  context: Context,
  key: RoundKey,
  goods: readonly GoodNow[],
  at: Date
): Promise<boolean> {
  const { round } = await lockWithParent(context, key)
  // Submitted and approved at once, so it is not in the state `submitted`.
  if (round.approved_under || !mayMove(round, "submit")) {
    return false
  }
  const packages = await packagesOf(context, round.id)
  const workplace = await workplaceOf(context, round.id)
  const missing = missingFromPlan(
    round,
    packages,
    workplace?.workplace_address_enc != null,
    civilDate(at)
  )
  if (missing) {
    throw refuse.notAllowed(missing)
  }
  await renewGoods(context, round, packages, goods)
  await deleteParticipants(context, round.id)
  return true
}

/**
 * Judges the frozen roster and submits the round with its snapshot hash, all
 * under the lock of the union's year. A supplement that the approval of its
 * parent covers is approved by it, any other says why it is not. Refuses with every member whom a parcel
 * to the home would not reach.
 */
export async function completeSubmission(
  context: Context,
  key: RoundKey,
  rules: RuleContext,
  step: StepBy,
  shownName: (name_enc: string) => string
) {
  const { round, parent } = await lockWithParent(context, key)
  await lockYear(context, round.union_id, round.fiscal_year)
  if (parent) {
    await releaseUnfrozen(context, round.id)
  }
  const { member_count } = await participantsDigest(context, round.id)
  if (member_count === 0) {
    throw refuse.notAllowed("gift_round_without_members")
  }
  if (round.delivery_mode === "home") {
    await assertAddresses(context, round.id, shownName)
  }
  const packages = await packagesOf(context, round.id)
  const judged = { round, packages, member_count, member_batches: null }
  const snapshot_hash = await hashOf(context, round, packages)
  const judgement = await judge(context, judged, rules)
  await recordJudgement(context, round, "submit", judgement, {
    step,
    snapshot_hash,
  })
  const outside = parent
    ? await outsideApprovalOf(context, parent, judged, step.actor.id)
    : []
  await moveRound(context, round, "submit", explaining(step, outside), {
    member_count,
    dearest_package_fen: dearestOf(packages),
    least_assisted_fen: leastAssistedOf(packages),
    snapshot_hash,
    submitted_by: step.actor.id,
    submitted_at: step.at,
    outside_approval: outside.length > 0 ? JSON.stringify(outside) : null,
  })
  if (parent && outside.length === 0) {
    await carryApproval(context, parent, round, judgement, step.at)
  }
}

async function assertAddresses(
  context: Context,
  roundId: string,
  shownName: (name_enc: string) => string
) {
  const { total, participants } = await participantsWithoutAddress(
    context,
    roundId,
    NAMED_MEMBERS
  )
  if (total > 0) {
    throw refuse.notAllowed(
      "gift_round_members_without_address",
      { count: total },
      participants.map(({ name_enc, department }) =>
        refuse.fault("gift_member_without_address", {
          name: shownName(name_enc),
          department: department ?? "—",
        })
      )
    )
  }
}

/**
 * Approves what was submitted and seen, never by who submitted it. It is judged
 * again, since another round may have been submitted or a rule or budget set,
 * and the step says what changed. Twice is once.
 */
export async function approve(
  context: Context,
  key: RoundKey,
  seen: { snapshot_hash: string; goods: readonly GoodNow[] },
  rules: RuleContext,
  step: StepBy
): Promise<GiftRoundDTO> {
  const round = await lockRound(context, key)
  if (!mayMove(round, "approve")) {
    return round
  }
  if (round.submitted_by === step.actor.id) {
    throw refuse.notAllowed("gift_round_self_approval")
  }
  if (round.snapshot_hash !== seen.snapshot_hash) {
    throw refuse.notAllowed("gift_round_not_as_seen")
  }
  const changes = await judgeFrozen(context, round, "approve", {
    rules,
    goods: seen.goods,
    step,
  })
  if (round.mode === "choice") {
    await queueNotices(context, round.id, "opening", civilDate(step.at))
  }
  return moveRound(context, round, "approve", noting(step, changes), {
    approved_by: step.actor.id,
    approved_at: step.at,
  })
}

/**
 * Throws unless a frozen round is untouched, its goods can be ordered and it is
 * within the rules of the day; records that and answers what changed since.
 */
export async function judgeFrozen(
  context: Context,
  round: GiftRoundDTO,
  occasion: Exclude<Occasion, "submit">,
  now: { rules: RuleContext; goods: readonly GoodNow[]; step: StepBy }
): Promise<JudgementChange[]> {
  await lockYear(context, round.union_id, round.fiscal_year)
  const frozen = await assertUntouched(context, round)
  const packages = await renewGoods(context, round, frozen, now.goods)
  const { member_count } = round
  const judged = { round, packages, member_count, member_batches: null }
  const judgement = await judge(context, judged, now.rules)
  return recordJudgement(context, round, occasion, judgement, {
    step: now.step,
    snapshot_hash: round.snapshot_hash ?? "",
  })
}

/** Gives a round back to its planners; its roster is frozen anew next time. */
export async function returnToDraft(
  context: Context,
  key: RoundKey,
  step: StepBy
): Promise<GiftRoundDTO> {
  const round = await lockRound(context, key)
  if (!mayMove(round, "return")) {
    return round
  }
  await assertNoSupplements(context, round.id)
  await deleteParticipants(context, round.id)
  return moveRound(context, round, "return", step, {
    member_count: 0,
    dearest_package_fen: 0,
    least_assisted_fen: 0,
    snapshot_hash: null,
    submitted_by: null,
    submitted_at: null,
    approved_by: null,
    approved_at: null,
    approved_under: null,
    outside_approval: null,
    choices_closed_at: null,
  })
}
