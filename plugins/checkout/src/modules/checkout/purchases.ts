import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import type { Fen } from "@mall/ledger/money"
import { refuse } from "../../refuse"
import type { PaymentAction } from "../../types/purchase"
import { Shoppers } from "./shoppers"
import * as baskets from "./tables/baskets"
import * as payments from "./tables/payments"
import * as purchases from "./tables/purchases"
import * as refunds from "./tables/refunds"
import { sqlOf } from "./tables/sql"

/** Purchases with the payments that came for them and the refunds that left. */
export class Purchases extends Shoppers {
  @InjectManager()
  async purchaseByKey(
    customerId: string,
    key: string,
    @MedusaContext() context: Context = {}
  ) {
    return await purchases.findByKey(sqlOf(context), customerId, key)
  }

  /** Throws `purchase_not_found` for another's purchase as for none. */
  @InjectManager()
  async purchaseOf(
    by: { id: string; customer_id?: string },
    @MedusaContext() context: Context = {}
  ) {
    const found = await purchases.findPurchase(sqlOf(context), by)
    if (!found) {
      throw refuse.notFound("purchase_not_found")
    }
    return found
  }

  /** As `purchaseOf`, and locks the row until the transaction ends. */
  @InjectTransactionManager()
  async lockPurchase(
    by: { id: string; customer_id?: string },
    @MedusaContext() context: Context = {}
  ) {
    const found = await purchases.findPurchase(sqlOf(context), by, {
      lock: true,
    })
    if (!found) {
      throw refuse.notFound("purchase_not_found")
    }
    return found
  }

  /** Writes a purchase; the goods bought leave the basket. */
  @InjectTransactionManager()
  async recordPurchase(
    purchase: purchases.NewPurchase,
    variantIds: readonly string[],
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    await purchases.insertPurchase(sql, purchase)
    await baskets.takeFromBasket(sql, purchase.customer_id, variantIds)
  }

  /** Under the purchase's lock; the caller has asked `mayBecome`. */
  @InjectTransactionManager()
  async movePurchase(
    id: string,
    to: purchases.Purchase["state"],
    step: purchases.StepBy,
    @MedusaContext() context: Context = {}
  ) {
    await purchases.movePurchase(sqlOf(context), id, to, step)
  }

  @InjectTransactionManager()
  async noteStep(
    purchaseId: string,
    step: purchases.StepBy,
    @MedusaContext() context: Context = {}
  ) {
    await purchases.insertStep(sqlOf(context), purchaseId, step)
  }

  @InjectTransactionManager()
  async lockOverdue(
    now: Date,
    limit: number,
    @MedusaContext() context: Context = {}
  ) {
    return await purchases.lockOverdue(sqlOf(context), now, limit)
  }

  /**
   * Forgets the recipient of the next purchase that ended before the given
   * instant, and answers its id; the caller purges its parcels too.
   */
  @InjectTransactionManager()
  async purgeNextRecipient(
    closedBefore: Date,
    at: Date,
    @MedusaContext() context: Context = {}
  ): Promise<string | undefined> {
    const sql = sqlOf(context)
    const id = await purchases.lockNextToPurge(sql, closedBefore)
    if (id) {
      await purchases.purgeRecipient(sql, id, at)
    }
    return id
  }

  @InjectManager()
  async purchases(
    filter: purchases.PurchaseFilter,
    @MedusaContext() context: Context = {}
  ) {
    return await purchases.listPurchases(sqlOf(context), filter)
  }

  @InjectManager()
  async paidPurchaseIds(
    customerId: string,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return await purchases.paidPurchaseIds(sqlOf(context), customerId)
  }

  @InjectTransactionManager()
  async lockPurses(purchaseId: string, @MedusaContext() context: Context = {}) {
    return await purchases.pursesOf(sqlOf(context), purchaseId, { lock: true })
  }

  @InjectManager()
  async paymentOfSession(
    sessionId: string,
    @MedusaContext() context: Context = {}
  ) {
    return await payments.paymentOfSession(sqlOf(context), sessionId)
  }

  @InjectManager()
  async paymentOfPurchase(
    purchaseId: string,
    @MedusaContext() context: Context = {}
  ) {
    return await payments.paymentOfPurchase(sqlOf(context), purchaseId)
  }

  @InjectManager()
  async paymentsOfPurchase(
    purchaseId: string,
    @MedusaContext() context: Context = {}
  ) {
    return await payments.paymentsOfPurchase(sqlOf(context), purchaseId)
  }

  @InjectTransactionManager()
  async addPayment(
    payment: Parameters<typeof payments.insertPayment>[1],
    @MedusaContext() context: Context = {}
  ) {
    await payments.insertPayment(sqlOf(context), payment)
  }

  @InjectTransactionManager()
  async openPayment(
    sessionId: string,
    action: PaymentAction,
    @MedusaContext() context: Context = {}
  ) {
    await payments.openPayment(sqlOf(context), sessionId, action)
  }

  @InjectTransactionManager()
  async closePayment(
    sessionId: string,
    state: "failed" | "cancelled",
    @MedusaContext() context: Context = {}
  ) {
    await payments.closePayment(sqlOf(context), sessionId, state)
  }

  @InjectTransactionManager()
  async markPaid(
    sessionId: string,
    state: "paid" | "returned",
    at: Date,
    @MedusaContext() context: Context = {}
  ) {
    await payments.markPaid(sqlOf(context), sessionId, state, at)
  }

  @InjectTransactionManager()
  async markDiffering(
    sessionId: string,
    received: Fen,
    at: Date,
    @MedusaContext() context: Context = {}
  ) {
    await payments.markDiffering(sqlOf(context), sessionId, received, at)
  }

  @InjectTransactionManager()
  async markReturned(
    sessionId: string,
    @MedusaContext() context: Context = {}
  ) {
    await payments.markReturned(sqlOf(context), sessionId)
  }

  @InjectTransactionManager()
  async takeUnaskedPayments(
    input: Parameters<typeof payments.takeUnasked>[1],
    @MedusaContext() context: Context = {}
  ) {
    return await payments.takeUnasked(sqlOf(context), input)
  }

  @InjectManager()
  async openPaymentsOfOverdue(
    now: Date,
    limit: number,
    @MedusaContext() context: Context = {}
  ) {
    return await payments.openOfOverdue(sqlOf(context), now, limit)
  }

  /** False when the gateway's event was applied before. */
  @InjectTransactionManager()
  async keepEvent(
    event: payments.PaymentEventRow,
    @MedusaContext() context: Context = {}
  ) {
    return await payments.insertEvent(sqlOf(context), event)
  }

  @InjectManager()
  async refundOf(
    by: Parameters<typeof refunds.findRefund>[1],
    @MedusaContext() context: Context = {}
  ) {
    return await refunds.findRefund(sqlOf(context), by)
  }

  @InjectManager()
  async refundedByLine(
    purchaseId: string,
    @MedusaContext() context: Context = {}
  ) {
    return await refunds.refundedByLine(sqlOf(context), purchaseId)
  }

  /**
   * Records a refund, under the purchase's lock. `counts` is false for money
   * that never belonged to the purchase: a late or a second payment.
   */
  @InjectTransactionManager()
  async recordRefund(
    refund: refunds.NewRefund,
    purses: Parameters<typeof refunds.countRefund>[3],
    { counts }: { counts: boolean },
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    await refunds.insertRefund(sql, refund)
    if (counts) {
      await refunds.countRefund(sql, refund.purchase_id, refund, purses)
    }
  }

  @InjectTransactionManager()
  async takeDueRefunds(
    now: Date,
    limit: number,
    id?: string,
    @MedusaContext() context: Context = {}
  ) {
    return await refunds.takeDueRefunds(sqlOf(context), now, limit, id)
  }

  /** Those given up are due again, now; answers how many. */
  @InjectTransactionManager()
  async reviveRefunds(
    purchaseId: string,
    at: Date,
    @MedusaContext() context: Context = {}
  ) {
    return await refunds.reviveRefunds(sqlOf(context), purchaseId, at)
  }

  @InjectTransactionManager()
  async settleRefund(
    id: string,
    at: Date,
    @MedusaContext() context: Context = {}
  ) {
    return await refunds.settleRefund(sqlOf(context), id, at)
  }

  @InjectTransactionManager()
  async noteRefundError(
    id: string,
    at: Date,
    error: string,
    @MedusaContext() context: Context = {}
  ) {
    await refunds.noteRefundError(sqlOf(context), id, at, error)
  }
}
