import type { Context } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { refuse } from "../../../refuse"
import type { GiftPackageDTO, GiftRoundDTO } from "../../../types/dtos"
import type {
  Judgement,
  JudgementChange,
  Occasion,
} from "../../../types/judgement"
import { goodsFaults, type GoodNow } from "../lib/goods-faults"
import { changesBetween } from "../lib/judgement-changes"
import { packagesNow } from "../lib/packages-now"
import { appendJudgement, latestJudgement } from "../queries/judgement-queries"
import { updateOrigins } from "../queries/package-queries"
import { updateRound } from "../queries/round-queries"
import { leastAssistedOf, refuseIfRefused } from "./round-judge"
import type { StepBy } from "./round-lock"

/**
 * Makes sure that all goods of a locked round can be ordered, refusing with
 * every fault at once, and gives its packages the origins of the day: what was
 * assisted when they were saved need not be any more.
 */
export async function renewGoods(
  context: Context,
  round: GiftRoundDTO,
  packages: GiftPackageDTO[],
  goods: readonly GoodNow[]
): Promise<GiftPackageDTO[]> {
  // A frozen round keeps the prices that were approved.
  const comparesPrices = round.state === "draft"
  const faults = goodsFaults(packages, goods, { comparesPrices }).map(
    ({ code, params }) => refuse.fault(code, params)
  )
  if (faults.length > 0) {
    const sentence = faults.map(({ message }) => message.zh).join("")
    const refusal = refuse.notAllowed(
      "gift_goods_not_orderable",
      { sentence },
      faults
    )
    refusal.sentence.en = refusal.sentence.en.replace(
      sentence,
      faults.map(({ message }) => message.en).join(" ")
    )
    throw refusal
  }
  const renewed = packagesNow(packages, goods)
  await updateOrigins(context, renewed)
  await updateRound(context, round.id, {
    least_assisted_fen: leastAssistedOf(renewed),
  })
  return renewed
}

/**
 * Refuses what was judged, or writes down for good what was judged, against
 * which rules and what is no longer as it was at the last judgement.
 */
export async function recordJudgement(
  context: Context,
  round: GiftRoundDTO,
  occasion: Occasion,
  judgement: Judgement,
  { step, snapshot_hash }: { step: StepBy; snapshot_hash: string }
): Promise<JudgementChange[]> {
  refuseIfRefused(judgement.findings)
  const before =
    occasion === "submit"
      ? undefined
      : await latestJudgement(context, round.id, snapshot_hash)
  const changes = before ? changesBetween(before, judgement) : []
  const warns = judgement.findings.some(({ outcome }) => outcome === "warn")
  await appendJudgement(context, {
    ...judgement,
    id: generateEntityId(undefined, "gjd"),
    round_id: round.id,
    occasion,
    judged_at: step.at,
    actor_type: step.actor.type,
    actor_id: step.actor.id,
    snapshot_hash,
    outcome: warns ? "warn" : "pass",
    changes,
  })
  return changes
}

/** A step that says what changed since the round was judged before. */
export const noting = (step: StepBy, changes: JudgementChange[]): StepBy => ({
  ...step,
  ...(changes.length > 0 && {
    note: changes.map(({ sentence }) => sentence.zh).join(""),
  }),
})
