import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "@mall/cooperative/modules/cooperative"
import type { Unit } from "@mall/outbox/one-transaction"
import type { Receiving } from "../../modules/gifting/actions/receiving"
import { refuse } from "../../refuse"
import { acceptReceived } from "./accept-received"

/** Marks the parcels received and accepts whatever has arrived by now. */
export async function acceptGoods(unit: Unit, receiving: Receiving, at: Date) {
  if (receiving.allocation_ids.length > 0) {
    await receiveParcels(unit, receiving, at)
  }
  await acceptReceived(unit, receiving.round, at)
}

/**
 * Refuses while something for these recipients has not left; what others wait
 * for is no hindrance.
 */
async function receiveParcels(
  unit: Unit,
  { round, allocation_ids }: Receiving,
  at: Date
) {
  // To the workplace goes one parcel for all, under the round's id.
  const recipient_refs =
    round.delivery_mode === "home" ? allocation_ids : [round.id]
  await unit.use(
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
      await cooperatives.receiveParcels(
        { recipient_refs, received_at: at.toISOString() },
        context
      )
    }
  )
}
