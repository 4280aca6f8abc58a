import { civilDate } from "@mall/calendar/civil-date"
import type { Context } from "@medusajs/framework/types"
import type {
  GiftPackageDTO,
  GiftRoundDTO,
  OutsideApproval,
} from "../../../types/dtos"
import type { Judgement } from "../../../types/judgement"
import { refuse } from "../../../refuse"
import { outsideApproval } from "../lib/carried-approval"
import { APPROVED_STATES } from "../lib/round-transitions"
import { queueNotices } from "../queries/notice-queries"
import { packagesOf } from "../queries/package-queries"
import { findRound } from "../queries/round-queries"
import { placesUsed } from "../queries/supplement-queries"
import { recordJudgement } from "./judging"
import {
  assertUntouched,
  lockRound,
  moveRound,
  type RoundKey,
  type StepBy,
} from "./round-lock"

/**
 * Locks a round and, before it, the one it is a supplement of, whose reserve
 * it may take from. Locks are taken in this order: parent, supplement, year.
 */
export async function lockWithParent(context: Context, key: RoundKey) {
  const found = await findRound(context, key.id)
  const parent = found?.supplement_of
    ? await lockRound(context, {
        id: found.supplement_of,
        union_id: key.union_id,
      })
    : null
  if (parent && !APPROVED_STATES.includes(parent.state)) {
    throw refuse.unexpected("gift_round_state", { state: parent.state })
  }
  return { round: await lockRound(context, key), parent }
}

/**
 * Why the approval of the parent does not cover the supplement as it is now;
 * empty when it does. The parent must be what was approved.
 */
export async function outsideApprovalOf(
  context: Context,
  parent: GiftRoundDTO,
  supplement: {
    round: GiftRoundDTO
    packages: GiftPackageDTO[]
    member_count: number
  },
  submitted_by: string
): Promise<OutsideApproval[]> {
  const { round, packages, member_count } = supplement
  const used = await placesUsed(context, parent.id, round.id)
  return outsideApproval({
    parent: {
      ...parent,
      packages: await packagesOf(context, parent.id),
      places_left: Math.max(0, parent.reserve_members - used),
    },
    supplement: { ...round, packages, member_count },
    submitted_by,
  })
}

/**
 * Approves a supplement that was just submitted by the approval its parent was
 * given: judged like every approval, approved by who approved the parent.
 */
export async function carryApproval(
  context: Context,
  parent: GiftRoundDTO,
  supplement: RoundKey,
  judgement: Judgement,
  at: Date
): Promise<GiftRoundDTO> {
  await assertUntouched(context, parent)
  const round = await lockRound(context, supplement)
  const step: StepBy = {
    actor: { type: "system", id: parent.id },
    at,
    note: carriedBy(parent),
  }
  await recordJudgement(context, round, "approve", judgement, {
    step,
    snapshot_hash: round.snapshot_hash ?? "",
  })
  if (round.mode === "choice") {
    await queueNotices(context, round.id, "opening", civilDate(at))
  }
  return moveRound(context, round, "approve_under", step, {
    approved_by: parent.approved_by,
    approved_at: at,
    approved_under: parent.snapshot_hash,
  })
}

const carriedBy = ({ name, approved_at, snapshot_hash }: GiftRoundDTO) => {
  const on = approved_at ? civilDate(new Date(approved_at)) : "—"
  return `依据「${name}」${on} 的批准，批准内容校验值 ${snapshot_hash}。`
}

/** A submission that says why it needs an approval of its own. */
export const explaining = (
  step: StepBy,
  reasons: readonly OutsideApproval[]
): StepBy => ({
  ...step,
  ...(reasons.length > 0 && {
    note: reasons.map(({ sentence }) => sentence.zh).join(""),
  }),
})
