import { formatYuan, type Fen } from "@mall/ledger/money"
import type { Unit } from "@mall/outbox/one-transaction"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { isPaid } from "../../modules/checkout/lib/purchase-transitions"
import type { PurchasePayment } from "../../modules/checkout/tables/payments"
import type { Purchase, Purse } from "../../modules/checkout/tables/purchases"
import { CheckoutEvents, type RefundReason } from "../../types/names"
import { lapse } from "../give-back"
import { payConsignments } from "../ordering/consignments"
import { newsOf } from "../ordering/news"
import {
  areTendersHeld,
  buyerOfPurchase,
  postTenders,
} from "../ordering/tenders"
import { useCheckout } from "../reading/services"
import type { Origins } from "../reading/shelf"
import { postOwnPayment, postOwnRefund } from "./books"
import { bookCapture } from "./medusa-payment"

export type Completion =
  | { outcome: "completed" }
  /** This very payment had completed it before. */
  | { outcome: "repeated" }
  /** The money came for nothing and goes back; the refund's id. */
  | { outcome: "late_payment" | "paid_twice"; refund_id: string }
  /** The gateway took another amount than was asked: a person must look. */
  | { outcome: "amount_differs" }

/** Its money has been booked, whatever came of it. */
export const isReceived = ({ state }: PurchasePayment): boolean =>
  state === "paid" || state === "differs" || state === "returned"

/**
 * The ONE way a payment becomes a paid purchase, whoever brings the news:
 * webhook, the return page's poll or the reconciling job. Under the
 * purchase's row lock, in the caller's transaction: tender holds posted, own
 * money in the ledger, Medusa's payment captured, consignments released with
 * their recipient, news. A second time changes nothing. Money for a purchase
 * that lapsed, was cancelled or is paid already is recorded and given back;
 * so is money for a purchase whose tenders gave back what they held: it lapses
 * here and now.
 */
export async function completePurchase(
  unit: Unit,
  input: {
    session_id: string
    amount_fen: Fen | null
    origins: Origins
    at: Date
  }
): Promise<Completion> {
  const known = await useCheckout(unit, (checkout, context) =>
    checkout.paymentOfSession(input.session_id, context)
  )
  if (!known) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `No payment of ours has the session ${input.session_id}`
    )
  }
  const purchase = await useCheckout(unit, (checkout, context) =>
    checkout.lockPurchase({ id: known.purchase_id }, context)
  )
  // Read again: whoever held the lock may have taken this very payment.
  const payment = await useCheckout(unit, async (checkout, context) => {
    const current = await checkout.paymentOfSession(input.session_id, context)
    return current ?? known
  })
  if (isReceived(payment)) {
    return { outcome: "repeated" }
  }
  const { amount_fen, at } = input
  if (amount_fen !== null && amount_fen !== payment.amount_fen) {
    await keepOtherAmount(unit, purchase, payment, { amount_fen, at })
    return { outcome: "amount_differs" }
  }
  if (purchase.state !== "awaiting_payment") {
    return await giveBack(unit, purchase, payment, input.at)
  }
  const purses = await useCheckout(unit, (checkout, context) =>
    checkout.lockPurses(purchase.id, context)
  )
  if (!(await areTendersHeld(unit, purchase, purses))) {
    // Nobody was there to let it lapse before its tenders gave up.
    await lapse(unit, purchase, input.at)
    return await giveBack(
      unit,
      { ...purchase, state: "lapsed" },
      payment,
      input.at
    )
  }
  await takePayment(unit, purchase, payment, input.at)
  await finishPaid(unit, purchase, purses, input)
  return { outcome: "completed" }
}

/**
 * The gateway has money that pays for nothing: it stands in the books, the
 * purchase waits on, and the operator sends it back (`returnOtherAmount`).
 */
async function keepOtherAmount(
  unit: Unit,
  purchase: Purchase,
  payment: PurchasePayment,
  { amount_fen, at }: { amount_fen: Fen; at: Date }
) {
  await postOwnPayment(unit, {
    purchase_id: purchase.id,
    amount_fen,
    by: payment.session_id,
  })
  await useCheckout(unit, async (checkout, context) => {
    await checkout.markDiffering(payment.session_id, amount_fen, at, context)
    await checkout.noteStep(
      purchase.id,
      {
        kind: "payment_amount_differs",
        at,
        actor_type: "gateway",
        actor_id: payment.session_id,
        note: formatYuan(amount_fen),
      },
      context
    )
  })
}

/** Tenders posted, consignments released, state moved, news told. */
async function finishPaid(
  unit: Unit,
  purchase: Purchase,
  purses: readonly Purse[],
  { origins, at }: { origins: Origins; at: Date }
) {
  await postTenders(
    unit,
    { id: purchase.id, buyer: buyerOfPurchase(purchase) },
    purses,
    at
  )
  const paid = await payConsignments(unit, purchase, origins, at)
  await useCheckout(unit, (checkout, context) =>
    checkout.movePurchase(
      purchase.id,
      "paid",
      { kind: "paid", at, actor_type: "gateway" },
      context
    )
  )
  await unit.append(paid, newsOf(CheckoutEvents.paid, purchase, at))
}

async function takePayment(
  unit: Unit,
  purchase: Purchase,
  payment: PurchasePayment,
  at: Date
) {
  await useCheckout(unit, (checkout, context) =>
    checkout.markPaid(payment.session_id, "paid", at, context)
  )
  await postOwnPayment(unit, {
    purchase_id: purchase.id,
    amount_fen: payment.amount_fen,
    by: payment.session_id,
  })
  await bookCapture(unit, purchase, payment, at)
}

/** The money is here and nothing is to be had for it: it goes back whole. */
async function giveBack(
  unit: Unit,
  purchase: Purchase,
  payment: PurchasePayment,
  at: Date
): Promise<Completion> {
  const reason: RefundReason & Completion["outcome"] = isPaid(purchase.state)
    ? "paid_twice"
    : "late_payment"
  const refund_id = generateEntityId(undefined, "pref")
  const money = {
    purchase_id: purchase.id,
    amount_fen: payment.amount_fen,
    by: payment.session_id,
  }
  await postOwnPayment(unit, money)
  await postOwnRefund(unit, { ...money, by: refund_id })
  await useCheckout(unit, async (checkout, context) => {
    await checkout.markPaid(payment.session_id, "returned", at, context)
    await checkout.recordRefund(
      {
        id: refund_id,
        purchase_id: purchase.id,
        refund_key: `${reason}:${payment.session_id}`,
        reason,
        subsidy_fen: 0 as Fen,
        own_fen: payment.amount_fen,
        session_id: payment.session_id,
        lines: [],
      },
      [],
      { counts: false },
      context
    )
    await checkout.noteStep(
      purchase.id,
      {
        kind: reason,
        at,
        actor_type: "gateway",
        actor_id: payment.session_id,
      },
      context
    )
  })
  return { outcome: reason, refund_id }
}
