import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "@mall/cooperative/modules/cooperative"
import {
  type ConsignmentDetail,
  ConsignmentEvents,
} from "@mall/cooperative/types"
import type { Unit } from "@mall/outbox/one-transaction"
import { civilDate } from "@mall/calendar/civil-date"
import type { GiftRoundDTO } from "../../types/dtos"
import { useGifting } from "./use-gifting"

/**
 * Accepts every consignment of the round of which all has arrived, told from
 * its own lines and parcels: products may have moved to another cooperative
 * since. Asked again it finds what an earlier call left.
 */
export async function acceptReceived(
  unit: Unit,
  { id, delivery_mode }: GiftRoundDTO,
  at: Date
) {
  const on = civilDate(at)
  const awaited =
    delivery_mode === "workplace"
      ? await useGifting(unit, (gifting, context) =>
          gifting.awaitedVariants(id, context)
        )
      : []
  const { consignment_ids, line_ids } = await unit.use(
    COOPERATIVE_MODULE,
    async (cooperatives: CooperativeModuleService, context) => {
      const consignments = await cooperatives.listConsignmentsOfSource(
        "gift_round",
        id,
        context
      )
      return cooperatives.acceptConsignments(
        {
          consignment_ids: consignments
            .filter((consignment) => hasArrived(consignment, awaited))
            .map((consignment) => consignment.id),
          accepted_on: on,
        },
        context
      )
    }
  )
  if (line_ids.length > 0) {
    await unit.append({
      name: ConsignmentEvents.line_accepted,
      key: `${ConsignmentEvents.line_accepted}:${consignment_ids.join(",")}`,
      payload: { line_ids, on },
    })
  }
}

/**
 * Everything that has left is there; at the workplace, where one parcel is
 * for all, each member must have taken theirs out of it too.
 */
function hasArrived(consignment: ConsignmentDetail, awaited: string[]) {
  const { state, parcels, parcels_received, parcels_voided } = consignment
  return (
    state === "shipped" &&
    parcels === parcels_received + parcels_voided &&
    !consignment.lines.some((line) => awaited.includes(line.variant_id))
  )
}
