import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "@mall/cooperative/modules/cooperative"
import { ConsignmentEvents } from "@mall/cooperative/types"
import { inOneTransaction, type Unit } from "@mall/outbox/one-transaction"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Receiving } from "../../modules/gifting/actions/receiving"
import { civilDate } from "../../modules/gifting/lib/civil-date"
import type { ReceiptTarget } from "../../modules/gifting/queries/allocation-queries"
import { refuse } from "../../refuse"
import type { RoundOfActor } from "../../types/inputs"
import { useGifting } from "../ordering/use-gifting"
import { by } from "./by"

export type RecordGiftReceiptsInput = RoundOfActor & { target: ReceiptTarget }

/** Receipts, parcels, acceptance and news in one transaction: nothing to undo. */
export const recordGiftReceiptsStep = createStep(
  "record-gift-receipts",
  async (input: RecordGiftReceiptsInput, { container }) => {
    const { id, union_id, target } = input
    const step = by(input)
    const received = await inOneTransaction(container, async (unit) => {
      const receiving = await useGifting(unit, (gifting, context) =>
        gifting.receive({ id, union_id }, target, step, context)
      )
      if (receiving.allocation_ids.length > 0) {
        await acceptGoods(unit, receiving, step.at)
      }
      return receiving.allocation_ids.length
    })
    return new StepResponse({ received })
  }
)

/**
 * Marks the parcels received and accepts every consignment of whose goods all
 * members have theirs. Refuses while something for these recipients has not
 * left; what others wait for is no hindrance.
 */
async function acceptGoods(unit: Unit, receiving: Receiving, at: Date) {
  const { round, allocation_ids, complete_cooperative_ids } = receiving
  const on = civilDate(at)
  // To the workplace goes one parcel for all, under the round's id.
  const recipient_refs =
    round.delivery_mode === "home" ? allocation_ids : [round.id]
  const accepted = await unit.use(
    COOPERATIVE_MODULE,
    async (cooperatives: CooperativeModuleService, context) => {
      const owing = await cooperatives.cooperativesOwingRecipients(
        { source_type: "gift_round", source_id: round.id, recipient_refs },
        context
      )
      if (owing.length > 0) {
        throw refuse.notAllowed("gift_goods_not_shipped", {
          cooperatives: owing.join("、"),
        })
      }
      const consignments = await cooperatives.listConsignmentsOfSource(
        "gift_round",
        round.id,
        context
      )
      await cooperatives.receiveParcels(
        { recipient_refs, received_at: at.toISOString() },
        context
      )
      return cooperatives.acceptConsignments(
        {
          consignment_ids: consignments
            .filter(
              ({ state, cooperative_id }) =>
                state === "shipped" &&
                complete_cooperative_ids.includes(cooperative_id)
            )
            .map((consignment) => consignment.id),
          accepted_on: on,
        },
        context
      )
    }
  )
  const { consignment_ids, line_ids } = accepted
  if (line_ids.length > 0) {
    await unit.append({
      name: ConsignmentEvents.line_accepted,
      key: `${ConsignmentEvents.line_accepted}:${consignment_ids.join(",")}`,
      payload: { line_ids, on },
    })
  }
}
