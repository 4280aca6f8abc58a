import type { Context } from "@medusajs/framework/types"
import type { GiftRoundDTO } from "../../../types/dtos"
import { refuse } from "../../../refuse"
import { civilDate } from "@mall/calendar/civil-date"
import { missingFromPlan } from "../lib/round-plan"
import { packagesOf } from "../queries/package-queries"
import {
  deleteParticipants,
  participantsDigest,
  participantsWithoutAddress,
} from "../queries/participant-queries"
import { workplaceOf } from "../queries/round-queries"
import { lockYear } from "../queries/year-queries"
import {
  dearestOf,
  judge,
  leastAssistedOf,
  refuseIfRefused,
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

/** Members whose missing address is named, at most. */
const NAMED_MEMBERS = 200

/** Locks a complete draft and empties its roster; false when it is submitted. */
export async function beginSubmission(
  context: Context,
  key: RoundKey,
  at: Date
): Promise<boolean> {
  const round = await lockRound(context, key)
  if (!mayMove(round, "submit")) {
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
  await deleteParticipants(context, round.id)
  return true
}

/**
 * Judges the frozen roster and submits the round with its snapshot hash, all
 * under the lock of the union's year. Refuses with every member whom a parcel
 * to the home would not reach.
 */
export async function completeSubmission(
  context: Context,
  key: RoundKey,
  rules: RuleContext,
  step: StepBy,
  shownName: (name_enc: string) => string
) {
  const round = await lockRound(context, key)
  await lockYear(context, round.union_id, round.fiscal_year)
  const { member_count } = await participantsDigest(context, round.id)
  if (member_count === 0) {
    throw refuse.notAllowed("gift_round_without_members")
  }
  if (round.delivery_mode === "home") {
    await assertAddresses(context, round.id, shownName)
  }
  const packages = await packagesOf(context, round.id)
  const judged = { round, packages, member_count, member_batches: null }
  refuseIfRefused(await judge(context, judged, rules))
  await moveRound(context, round, "submit", step, {
    member_count,
    dearest_package_fen: dearestOf(packages),
    least_assisted_fen: leastAssistedOf(packages),
    snapshot_hash: await hashOf(context, round, packages),
    submitted_by: step.actor.id,
    submitted_at: step.at,
  })
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
 * Approves what was submitted and seen, never by who submitted it. Caps are judged
 * again: another round may have been submitted since. Twice is once.
 */
export async function approve(
  context: Context,
  key: RoundKey,
  seenHash: string,
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
  if (round.snapshot_hash !== seenHash) {
    throw refuse.notAllowed("gift_round_not_as_seen")
  }
  await judgeFrozen(context, round, rules)
  return moveRound(context, round, "approve", step, {
    approved_by: step.actor.id,
    approved_at: step.at,
  })
}

/** Throws unless a frozen round is untouched and still within the rules. */
export async function judgeFrozen(
  context: Context,
  round: GiftRoundDTO,
  rules: RuleContext
) {
  await lockYear(context, round.union_id, round.fiscal_year)
  const packages = await assertUntouched(context, round)
  const { member_count } = round
  const judged = { round, packages, member_count, member_batches: null }
  refuseIfRefused(await judge(context, judged, rules))
  return packages
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
    choices_closed_at: null,
  })
}
