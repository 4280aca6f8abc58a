import { inOneTransaction } from "@mall/outbox/one-transaction"
import type { Fen } from "@mall/ledger/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PurchasePayment } from "../../modules/checkout/tables/payments"
import { checkoutOf, cooperativesOf, useCheckout } from "../reading/services"
import { originsOf } from "../reading/shelf"
import {
  type Completion,
  completePurchase,
  isReceived,
} from "./complete-purchase"
import { askGateway } from "./gateway"
import { keepSessionData, sessionData } from "./medusa-payment"
import { settleRefunds } from "./settle-refunds"
import { cancelQuietly } from "./start-payment"

/**
 * Asks the gateway how a payment stands and does what follows: completes the
 * purchase, gives late money back, or notes that the try is over. May be
 * called by anybody at any time; answers what came of it.
 */
export async function checkPayment(
  container: MedusaContainer,
  payment: PurchasePayment
): Promise<Completion["outcome"] | "pending" | "closed"> {
  if (isReceived(payment)) {
    return "repeated"
  }
  const data = await sessionData(container, payment.session_id)
  if (payment.state === "new" && Object.keys(data).length === 0) {
    return "pending"
  }
  const answer = await askGateway(container, payment, data)
  if (answer.state === "captured") {
    return await takeCaptured(container, payment, answer)
  }
  if (answer.state === "pending" && isOver(payment)) {
    await cancelQuietly(container, payment)
    return "closed"
  }
  await inOneTransaction(container, async (unit) => {
    await keepSessionData(unit, payment.session_id, answer.data)
    await useCheckout(unit, async (checkout, context) => {
      if (answer.state === "closed") {
        await checkout.closePayment(payment.session_id, "failed", context)
      } else if (answer.action) {
        await checkout.openPayment(payment.session_id, answer.action, context)
      }
    })
  })
  return answer.state
}

/** We are done with it, whatever the gateway still thinks. */
const isOver = ({ state }: PurchasePayment) =>
  state === "cancelled" || state === "failed"

async function takeCaptured(
  container: MedusaContainer,
  payment: PurchasePayment,
  answer: { amount_fen: Fen | null; data: Record<string, unknown> }
) {
  const at = new Date()
  const origins = await originsOfPurchase(container, payment.purchase_id, at)
  const completion = await inOneTransaction(container, async (unit) => {
    await keepSessionData(unit, payment.session_id, answer.data)
    return await completePurchase(unit, {
      session_id: payment.session_id,
      amount_fen: answer.amount_fen,
      origins,
      at,
    })
  })
  await afterCompletion(container, payment, completion)
  return completion.outcome
}

/** Where the purchase's goods come from, as of the day they are paid. */
export async function originsOfPurchase(
  container: MedusaContainer,
  purchaseId: string,
  at: Date
) {
  const consignments = await cooperativesOf(container).listConsignmentsOfSource(
    "order",
    purchaseId
  )
  return await originsOf(
    container,
    consignments.flatMap(({ lines }) =>
      lines.map(({ product_id }) => product_id)
    ),
    at
  )
}

/** Sends back at once what came for nothing; the job finds the rest. */
export async function afterCompletion(
  container: MedusaContainer,
  payment: PurchasePayment,
  completion: Completion
): Promise<void> {
  if (completion.outcome === "amount_differs") {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `checkout: the gateway took another amount than asked for ${payment.session_id}`
      )
  }
  if ("refund_id" in completion) {
    await settleRefunds(container, { id: completion.refund_id })
  }
}

const SECOND = 1000
const CHECKED_AFTER = 30 * SECOND
const ASKED_EVERY = 60 * SECOND
const BATCH = 50

/**
 * The reconciling job: asks about payments whose webhook did not come. A
 * gateway that fails for one is asked about the others all the same.
 */
export async function reconcilePayments(
  container: MedusaContainer,
  now = new Date()
): Promise<{ asked: number; failed: number }> {
  const payments = await checkoutOf(container).takeUnaskedPayments({
    now,
    created_before: new Date(now.getTime() - CHECKED_AFTER),
    asked_before: new Date(now.getTime() - ASKED_EVERY),
    limit: BATCH,
  })
  let failed = 0
  for (const payment of payments) {
    try {
      await checkPayment(container, payment)
    } catch (error) {
      failed += 1
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(
          `checkout: reconciling ${payment.session_id} failed: ${(error as Error).message}`
        )
    }
  }
  return { asked: payments.length, failed }
}
