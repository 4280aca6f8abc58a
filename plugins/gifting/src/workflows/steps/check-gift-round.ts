import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { GiftRoundDTO, RuleFinding } from "../../types/dtos"
import type { RoundOfActor } from "../../types/inputs"
import { refuse } from "../../refuse"
import { ruleContextOf } from "../reading/rule-context"
import { giftingOf, unionsOf } from "../reading/services"
import type { MedusaContainer } from "@medusajs/framework/types"

const MEMBERS_PER_BATCH = 10_000

/** Judges the round as it stands and changes nothing. */
export const checkGiftRoundStep = createStep(
  "check-gift-round",
  async ({ id, union_id }: RoundOfActor, { container }) => {
    const gifting = giftingOf(container)
    const round = await gifting.roundOf({ id, union_id })
    const packages = await gifting.packagesOf(id)
    if (packages.length === 0) {
      throw refuse.notAllowed("gift_round_without_packages")
    }
    const { member_count, member_batches } = await membersOf(container, round)
    const findings: RuleFinding[] = await gifting.judge(
      { round, packages, member_count, member_batches },
      await ruleContextOf(container, union_id, new Date())
    )
    return new StepResponse({ findings, member_count })
  }
)

/** A draft is judged for whoever is a member now, a frozen round for its own. */
async function membersOf(container: MedusaContainer, round: GiftRoundDTO) {
  if (round.state !== "draft") {
    return { member_count: round.member_count, member_batches: null }
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
