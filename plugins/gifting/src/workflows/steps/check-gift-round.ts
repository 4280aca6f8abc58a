import type { MedusaContainer } from "@medusajs/framework/types"
import { activeMembersOf } from "@mall/union/active-members"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { civilDate } from "@mall/calendar/civil-date"
import { changesBetween } from "../../modules/gifting/lib/judgement-changes"
import { packagesNow } from "../../modules/gifting/lib/packages-now"
import { missingFromPlan } from "../../modules/gifting/lib/round-plan"
import { roundSum } from "../../modules/gifting/lib/round-sum"
import {
  goodsFindings,
  submissionFindings,
} from "../../modules/gifting/lib/submission-findings"
import { refuse } from "../../refuse"
import type {
  GiftPackageDTO,
  GiftRoundDTO,
  MembersWithoutAddress,
} from "../../types/dtos"
import type { GiftRoundState } from "../../types/names"
import type { RoundOfActor } from "../../types/inputs"
import { goodsNow } from "../reading/goods-now"
import { ruleContextOf } from "../reading/rule-context"
import { giftingOf, unionsOf } from "../reading/services"

/** Later its goods are on order, whatever becomes of them in the shop. */
const TO_ORDER: readonly GiftRoundState[] = ["draft", "submitted", "approved"]

const MEMBERS_PER_BATCH = 10_000
/** Members named whose address is missing; the roster lists all of them. */
const NAMED_MEMBERS = 20

/** Judges the round as it stands and changes nothing. */
export const checkGiftRoundStep = createStep(
  "check-gift-round",
  async ({ id, union_id }: RoundOfActor, { container }) => {
    const at = new Date()
    const gifting = giftingOf(container)
    const round = await gifting.roundOf({ id, union_id })
    const packages = await gifting.packagesOf(id)
    if (packages.length === 0) {
      throw refuse.notAllowed("gift_round_without_packages")
    }
    const { member_count, member_batches } = await membersOf(container, round)
    const without_address = await withoutAddress(container, round)
    const facts = { member_count, without_address: without_address.count }
    const rules = await ruleContextOf(container, union_id, at)
    const goods = TO_ORDER.includes(round.state)
      ? await goodsNow(container, packages, rules.on)
      : null
    const judgement = await gifting.judge(
      {
        round,
        packages: goods ? packagesNow(packages, goods) : packages,
        member_count,
        member_batches,
      },
      rules
    )
    const findings = [
      ...(await findingsOfDraft(container, round, packages, facts, at)),
      ...(goods ? goodsFindings(packages, goods, round.state === "draft") : []),
      ...judgement.findings,
    ]
    const before = await lastJudgementOf(container, round)
    const choices =
      round.state === "draft"
        ? [{ package_id: null, members: member_count }]
        : await gifting.choiceCounts(id)
    const sum = roundSum(round, packages, choices, at)
    return new StepResponse({
      findings,
      changes: before ? changesBetween(before, judgement) : [],
      member_count,
      without_address,
      sum,
    })
  }
)

/** By which a round that is still to be decided on came this far. */
async function lastJudgementOf(
  container: MedusaContainer,
  { id, state, snapshot_hash }: GiftRoundDTO
) {
  if (state !== "submitted" && state !== "approved") {
    return undefined
  }
  const judgements = await giftingOf(container).judgementsOf(id)
  return judgements
    .filter((judgement) => judgement.snapshot_hash === snapshot_hash)
    .at(-1)
}

/** What a frozen round needed it had when it was frozen. */
async function findingsOfDraft(
  container: MedusaContainer,
  round: GiftRoundDTO,
  packages: GiftPackageDTO[],
  facts: { member_count: number; without_address: number },
  at: Date
) {
  if (round.state !== "draft") {
    return []
  }
  const workplace = await giftingOf(container).workplaceOf(round.id)
  const hasWorkplace = workplace !== null
  return submissionFindings({
    ...facts,
    delivery_mode: round.delivery_mode,
    missing: missingFromPlan(round, packages, hasWorkplace, civilDate(at)),
  })
}

async function withoutAddress(
  container: MedusaContainer,
  { id, state, delivery_mode, union_id, supplement_of }: GiftRoundDTO
): Promise<MembersWithoutAddress> {
  if (state !== "draft" || delivery_mode !== "home") {
    return { count: 0, members: [] }
  }
  if (supplement_of) {
    return await giftingOf(container).meantWithoutAddress(
      id,
      activeMembersOf(union_id),
      NAMED_MEMBERS
    )
  }
  const { count, members } = await unionsOf(container).searchMembers(union_id, {
    state: "active",
    has_address: false,
    offset: 0,
    limit: NAMED_MEMBERS,
  })
  return {
    count,
    members: members.map(({ id, staff_number, name }) => ({
      id,
      staff_number,
      name,
    })),
  }
}

/** A draft is judged for whoever is a member now and meant by it, a frozen round for its own. */
async function membersOf(container: MedusaContainer, round: GiftRoundDTO) {
  if (round.state !== "draft") {
    return { member_count: round.member_count, member_batches: null }
  }
  if (round.supplement_of) {
    const ids = await giftingOf(container).meantOnRoster(
      round.id,
      activeMembersOf(round.union_id)
    )
    return { member_count: ids.length, member_batches: [ids] }
  }
  const member_batches: string[][] = []
  const stream = unionsOf(container).streamActiveMembers(
    round.union_id,
    MEMBERS_PER_BATCH
  )
  for await (const batch of stream) {
    member_batches.push(batch.map((member) => member.id))
  }
  const member_count = member_batches.reduce(
    (sum, batch) => sum + batch.length,
    0
  )
  return { member_count, member_batches }
}
