import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "@mall/cooperative/modules/cooperative"
import type {
  ConsignmentDetail,
  HandOverParcelsInput,
} from "@mall/cooperative/types"
import { consumeOutbox } from "@mall/outbox/consume"
import type { Unit } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  contentsByPackage,
  wholeContent,
} from "../modules/gifting/lib/parcel-contents"
import type { ParcelRecipient } from "../modules/gifting/queries/allocation-queries"
import { refuse } from "../refuse"
import type { GiftPackageDTO, GiftRoundDTO } from "../types/dtos"
import { GiftingEvents } from "../types/names"
import { useGifting } from "./ordering/use-gifting"

const RECIPIENTS_PER_BATCH = 5_000
/** With doubling pauses about four minutes, then the operator is asked. */
const ATTEMPTS = 8

/**
 * Hands the recipients of paid rounds over to the cooperatives as parcels,
 * one round a transaction. Unions do not wait for each other: a round that
 * fails is parked and listed for the operator. Starting again after a crash repeats nothing:
 * parcels and acknowledgement are committed together.
 */
export const handOverParcels = (container: MedusaContainer) =>
  consumeOutbox(container, {
    consumer: "hand-over-parcels",
    names: [GiftingEvents.paid],
    park_after: ATTEMPTS,
    handle: async (events, unit) => {
      for (const { payload } of events) {
        await handOverRound(unit, String(payload["round_id"]))
      }
    },
  })

/** Recipients handed over before are left as they are. */
export async function handOverRound(unit: Unit, roundId: string) {
  const round = await useGifting(unit, (gifting, context) =>
    gifting.roundById(roundId, context)
  )
  const ofAllOrders = await unit.use(
    COOPERATIVE_MODULE,
    (cooperatives: CooperativeModuleService, context) =>
      cooperatives.listConsignmentsOfSource("gift_round", roundId, context)
  )
  // Orders that were taken back before left cancelled consignments.
  const consignments = ofAllOrders.filter(
    ({ order_id }) => order_id === round.order_id
  )
  if (round.delivery_mode === "workplace") {
    await handOverToWorkplace(unit, round, consignments)
    return
  }
  const packages = await useGifting(unit, (gifting, context) =>
    gifting.packagesOf(roundId, context)
  )
  for (let after = ""; ;) {
    const recipients = await useGifting(unit, (gifting, context) =>
      gifting.recipientsAfter(roundId, after, RECIPIENTS_PER_BATCH, context)
    )
    const last = recipients.at(-1)
    if (!last) {
      return
    }
    for (const consignment of consignments) {
      await handOver(unit, parcelsOf(consignment, packages, recipients))
    }
    after = last.allocation_id
  }
}

async function handOverToWorkplace(
  unit: Unit,
  round: GiftRoundDTO,
  consignments: ConsignmentDetail[]
) {
  const workplace = await useGifting(unit, (gifting, context) =>
    gifting.sealedWorkplaceOf(round.id, context)
  )
  if (!workplace?.workplace_name_enc || !workplace.workplace_mobile_enc) {
    throw refuse.unexpected("gift_round_without_workplace")
  }
  const recipient = {
    recipient_ref: round.id,
    content_key: round.id,
    recipient_name_enc: workplace.workplace_name_enc,
    mobile_enc: workplace.workplace_mobile_enc,
    address_enc: workplace.workplace_address_enc,
    department: null,
  }
  for (const consignment of consignments) {
    await handOver(unit, {
      consignment_id: consignment.id,
      contents: [wholeContent(round.id, consignment.lines)],
      parcels: [recipient],
    })
  }
}

function parcelsOf(
  consignment: ConsignmentDetail,
  packages: GiftPackageDTO[],
  recipients: ParcelRecipient[]
): HandOverParcelsInput {
  const contents = contentsByPackage(packages, consignment.lines)
  const keys = new Set(contents.map((content) => content.key))
  return {
    consignment_id: consignment.id,
    contents,
    parcels: recipients
      .filter((recipient) => keys.has(recipient.package_id))
      .map((recipient) => ({
        recipient_ref: recipient.allocation_id,
        content_key: recipient.package_id,
        recipient_name_enc: recipient.name_enc,
        mobile_enc: recipient.mobile_enc,
        address_enc: recipient.address_enc,
        department: recipient.department,
      })),
  }
}

const handOver = (unit: Unit, input: HandOverParcelsInput) =>
  unit.use(
    COOPERATIVE_MODULE,
    (cooperatives: CooperativeModuleService, context) =>
      cooperatives.handOverParcels(input, context)
  )
