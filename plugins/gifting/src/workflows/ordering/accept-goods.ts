import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "@mall/cooperative/modules/cooperative"
import { ConsignmentEvents } from "@mall/cooperative/types"
import type { Unit } from "@mall/outbox/one-transaction"
import type { Receiving } from "../../modules/gifting/actions/receiving"
import { civilDate } from "../../modules/gifting/lib/civil-date"
import { refuse } from "../../refuse"

/**
 * Marks the parcels received and accepts every consignment of whose goods all
 * members have theirs. Refuses while something for these recipients has not
 * left; what others wait for is no hindrance.
 */
export async function acceptGoods(unit: Unit, receiving: Receiving, at: Date) {
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
