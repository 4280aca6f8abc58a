import { ConsignmentEvents } from "@mall/cooperative/types"
import { inOneTransaction, type Unit } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import { civilDate } from "@mall/calendar/civil-date"
import type { Purchase, StepBy } from "../modules/checkout/tables/purchases"
import { refuse } from "../refuse"
import { CheckoutEvents } from "../types/names"
import { tell } from "./ordering/news"
import { useCheckout, useCooperatives } from "./reading/services"
import { consignmentsOf } from "./refund-lines"

export type ReceivePurchase = {
  id: string
  customer_id: string
  /** All that have left in full, unless some are named. */
  consignment_ids?: string[]
}

/** The buyer, or the clock when the buyer says nothing. */
type Receiver = Pick<StepBy, "actor_type" | "actor_id">

/**
 * The buyer has the goods: parcels received, consignments accepted, and the
 * purchase completed with the last of them. Receiving twice is once. Refuses
 * with `purchase_not_found` and `purchase_nothing_to_receive`.
 */
export async function receivePurchase(
  container: MedusaContainer,
  { id, customer_id, consignment_ids }: ReceivePurchase
): Promise<void> {
  await inOneTransaction(container, async (unit) => {
    const purchase = await useCheckout(unit, (checkout, context) =>
      checkout.lockPurchase({ id, customer_id }, context)
    )
    await receiveLocked(unit, purchase, {
      consignment_ids,
      by: { actor_type: "customer", actor_id: customer_id },
    })
  })
}

/** The same in the caller's transaction, under the purchase's lock. */
export async function receiveLocked(
  unit: Unit,
  purchase: Purchase,
  {
    consignment_ids,
    by,
  }: { consignment_ids?: string[] | undefined; by: Receiver }
): Promise<void> {
  const { id } = purchase
  const at = new Date()
  const on = civilDate(at)
  const all = await consignmentsOf(unit, id)
  const wanted = all.filter(
    (consignment) =>
      !consignment_ids || consignment_ids.includes(consignment.id)
  )
  const shipped = wanted.filter(({ state }) => state === "shipped")
  if (shipped.length === 0) {
    if (
      wanted.length > 0 &&
      wanted.every(({ state }) => state === "accepted")
    ) {
      return
    }
    throw refuse.notAllowed("purchase_nothing_to_receive")
  }
  const accepted = await useCooperatives(
    unit,
    async (cooperatives, context) => {
      const ids = shipped.map((consignment) => consignment.id)
      await cooperatives.receiveParcels(
        {
          recipient_refs: ids,
          received_at: at.toISOString(),
        },
        context
      )
      return await cooperatives.acceptConsignments(
        { consignment_ids: ids, accepted_on: on },
        context
      )
    }
  )
  if (accepted.line_ids.length > 0) {
    await unit.append({
      name: ConsignmentEvents.line_accepted,
      key: `${ConsignmentEvents.line_accepted}:${accepted.consignment_ids.join(",")}`,
      payload: { line_ids: accepted.line_ids, on },
    })
  }
  const isLast = all.every(
    ({ id: other, state }) =>
      state === "accepted" || accepted.consignment_ids.includes(other)
  )
  const step = {
    kind: isLast ? "completed" : "received",
    at,
    ...by,
  }
  await useCheckout(unit, (checkout, context) =>
    isLast && purchase.state === "paid"
      ? checkout.movePurchase(id, "completed", step, context)
      : checkout.noteStep(id, step, context)
  )
  if (isLast) {
    await tell(unit, CheckoutEvents.completed, purchase, at)
  }
}
