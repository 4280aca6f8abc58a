import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "@mall/cooperative/modules/cooperative"
import { ConsignmentEvents } from "@mall/cooperative/types"
import { inOneTransaction, type Unit } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { civilDate } from "@mall/calendar/civil-date"
import type { CorporateTransferDTO } from "../../types/dtos"
import { GiftingEvents } from "../../types/names"
import { capturePayment } from "../ordering/capture-payment"
import { useGifting } from "../ordering/use-gifting"
import { giftingOf, originOf } from "../reading/services"
import { byOperator } from "./by"

export type ConfirmCorporateTransferInput = {
  id: string
  receipt_version: string
  identification_code: string
  user_id: string
}

/**
 * Transfer, round, Medusa payment, consignments and news in ONE transaction:
 * nothing to undo. The origins are those of the civil date of confirmation.
 */
export const confirmCorporateTransferStep = createStep(
  "confirm-corporate-transfer",
  async (input: ConfirmCorporateTransferInput, { container }) => {
    const { id, user_id } = input
    const step = byOperator(user_id)
    const paid_on = civilDate(step.at)
    const origins = await originsOf(container, id, paid_on)
    await inOneTransaction(container, async (unit) => {
      const { transfer, is_new } = await useGifting(unit, (gifting, context) =>
        gifting.confirmTransfer(input, step, context)
      )
      if (is_new) {
        await capturePayment(unit, transfer, user_id)
        await payConsignments(unit, transfer, paid_on, origins)
      }
    })
    return new StepResponse(id)
  }
)

type Origins = Awaited<ReturnType<typeof originsOf>>

async function originsOf(
  container: MedusaContainer,
  transferId: string,
  on: string
) {
  const gifting = giftingOf(container)
  const { round_id } = await gifting.transferOf({ id: transferId })
  const packages = await gifting.packagesOf(round_id)
  const ids = packages.flatMap((item) => item.items.map((i) => i.product_id))
  return originOf(container).originsOfProducts([...new Set(ids)], on)
}

async function payConsignments(
  unit: Unit,
  { round_id, order_id }: CorporateTransferDTO,
  paid_on: string,
  origins: Origins
) {
  const { line_ids } = await unit.use(
    COOPERATIVE_MODULE,
    (cooperatives: CooperativeModuleService, context) =>
      cooperatives.payConsignments({ order_id, paid_on, origins }, context)
  )
  await unit.append(
    {
      name: ConsignmentEvents.line_paid,
      key: `${ConsignmentEvents.line_paid}:${order_id}`,
      payload: { line_ids, on: paid_on },
    },
    {
      name: GiftingEvents.paid,
      key: `${GiftingEvents.paid}:${round_id}`,
      payload: { round_id, order_id },
    }
  )
}
