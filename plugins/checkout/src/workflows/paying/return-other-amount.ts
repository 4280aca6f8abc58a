import { fen } from "@mall/ledger/money"
import { inOneTransaction } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { refuse } from "../../refuse"
import { useCheckout } from "../reading/services"
import { postOwnRefund } from "./books"
import { settleRefunds } from "./settle-refunds"

export type ReturnOtherAmount = {
  purchase_id: string
  session_id: string
  user_id: string
}

/**
 * Sends money of another amount than was asked for back, whole; the operator
 * decides it. Twice is once. Refuses with `purchase_not_found` and
 * `payment_not_returnable`.
 */
export async function returnOtherAmount(
  container: MedusaContainer,
  { purchase_id, session_id, user_id }: ReturnOtherAmount
): Promise<void> {
  const at = new Date()
  const refund_id = await inOneTransaction(container, async (unit) => {
    await useCheckout(unit, (checkout, context) =>
      checkout.lockPurchase({ id: purchase_id }, context)
    )
    const refund_key = `other_amount:${session_id}`
    const by = { purchase_id, refund_key }
    const earlier = await useCheckout(unit, (checkout, context) =>
      checkout.refundOf(by, context)
    )
    if (earlier) {
      return earlier.id
    }
    const payment = await useCheckout(unit, (checkout, context) =>
      checkout.paymentOfSession(session_id, context)
    )
    const amount_fen = payment?.received_fen
    if (
      payment?.purchase_id !== purchase_id ||
      payment.state !== "differs" ||
      !amount_fen
    ) {
      throw refuse.notAllowed("payment_not_returnable")
    }
    const id = generateEntityId(undefined, "pref")
    await postOwnRefund(unit, { purchase_id, amount_fen, by: id })
    await useCheckout(unit, async (checkout, context) => {
      await checkout.markReturned(session_id, context)
      await checkout.recordRefund(
        {
          id,
          ...by,
          reason: "other_amount",
          subsidy_fen: fen(0),
          own_fen: amount_fen,
          session_id,
          lines: [],
        },
        [],
        { counts: false },
        context
      )
      await checkout.noteStep(
        purchase_id,
        {
          kind: "other_amount",
          at,
          actor_type: "operator",
          actor_id: user_id,
        },
        context
      )
    })
    return id
  })
  await settleRefunds(container, { id: refund_id })
}
