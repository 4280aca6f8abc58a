import type { PersonalDataKeys } from "@mall/privacy/personal-data"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { refuse } from "../../refuse"
import type { AddressInput, AddressRegion } from "../../types/address"
import type { WantedLine } from "../../types/basket"
import type { PaymentMethod } from "../../types/names"
import type { PaymentAction } from "../../types/purchase"
import { SealedPeople } from "./sealed-people"
import * as addresses from "./tables/addresses"
import * as afterSales from "./tables/after-sales"
import * as baskets from "./tables/baskets"
import * as payments from "./tables/payments"
import * as purchases from "./tables/purchases"
import * as refunds from "./tables/refunds"
import { sqlOf } from "./tables/sql"

export type CheckoutOptions = {
  personal_data: PersonalDataKeys
  payment: {
    /** Medusa's id of the provider the own part is paid through. */
    provider_id: string
    methods: PaymentMethod[]
    /** Origins a gateway's page may send a buyer back to. */
    return_origins: string[]
  }
  /** `allowed` is for measuring Medusa's own checkout, never for a shop. */
  vanilla_cart_completion: "refused" | "allowed"
}

const MAX_ADDRESSES = 30

/**
 * Baskets, addresses, purchases, payments, refunds and after-sales. Methods
 * that change something join the transaction of the context they are handed;
 * a purchase is changed under the lock of its row only.
 */
export default class CheckoutModuleService extends MedusaService({}) {
  /** Opens, masks and seals what is stored of people. */
  readonly people: SealedPeople
  readonly settings: Omit<CheckoutOptions, "personal_data">

  constructor(container: Record<string, unknown>, options: CheckoutOptions) {
    super(container, options)
    const { personal_data, ...settings } = options
    this.people = new SealedPeople(personal_data)
    this.settings = settings
  }

  @InjectManager()
  async basketOf(customerId: string, @MedusaContext() context: Context = {}) {
    return await baskets.basketOf(sqlOf(context), customerId)
  }

  @InjectTransactionManager()
  async replaceBasket(
    customerId: string,
    lines: readonly WantedLine[],
    @MedusaContext() context: Context = {}
  ) {
    await baskets.replaceBasket(sqlOf(context), customerId, lines)
  }

  @InjectTransactionManager()
  async mergeBasket(
    customerId: string,
    lines: readonly WantedLine[],
    @MedusaContext() context: Context = {}
  ) {
    await baskets.mergeBasket(sqlOf(context), customerId, lines)
  }

  @InjectManager()
  async addressesOf(
    customerId: string,
    @MedusaContext() context: Context = {}
  ) {
    return await addresses.addressesOf(sqlOf(context), customerId)
  }

  /** Throws `address_not_found` for another's address as for none. */
  @InjectManager()
  async sealedAddressOf(
    customerId: string,
    id: string,
    @MedusaContext() context: Context = {}
  ) {
    const found = await addresses.findAddress(sqlOf(context), customerId, id)
    if (!found) {
      throw refuse.notFound("address_not_found")
    }
    return found
  }

  /** Throws `address_book_full`. */
  @InjectTransactionManager()
  async addAddress(
    customerId: string,
    input: AddressInput,
    region: AddressRegion,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const kept = await addresses.addressesOf(sql, customerId)
    if (kept.length >= MAX_ADDRESSES) {
      throw refuse.notAllowed("address_book_full", { limit: MAX_ADDRESSES })
    }
    const added = await addresses.insertAddress(
      sql,
      customerId,
      this.people.seal(input, region)
    )
    if (!added) {
      throw refuse.unexpected("address_not_found")
    }
    return added
  }

  @InjectTransactionManager()
  async changeAddress(
    customerId: string,
    id: string,
    input: AddressInput,
    region: AddressRegion,
    @MedusaContext() context: Context = {}
  ) {
    const sealed = this.people.seal(input, region)
    const changed = await addresses.updateAddress(sqlOf(context), customerId, {
      ...sealed,
      id,
    })
    if (!changed) {
      throw refuse.notFound("address_not_found")
    }
    return changed
  }

  @InjectTransactionManager()
  async forgetAddress(
    customerId: string,
    id: string,
    @MedusaContext() context: Context = {}
  ) {
    if (!(await addresses.deleteAddress(sqlOf(context), customerId, id))) {
      throw refuse.notFound("address_not_found")
    }
  }

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

  /** Everything of ours beside the purchase, for one page that shows it. */
  @InjectManager()
  async filesOf(purchaseId: string, @MedusaContext() context: Context = {}) {
    const sql = sqlOf(context)
    const page = { offset: 0, limit: 100 }
    const { requests } = await afterSales.listAfterSales(sql, {
      purchase_id: purchaseId,
      ...page,
    })
    return {
      steps: await purchases.stepsOf(sql, purchaseId),
      purses: await purchases.pursesOf(sql, purchaseId),
      refunds: await refunds.refundsOf(sql, purchaseId),
      after_sales: requests,
    }
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
  async takeUnaskedPayments(
    input: Parameters<typeof payments.takeUnasked>[1],
    @MedusaContext() context: Context = {}
  ) {
    return await payments.takeUnasked(sqlOf(context), input)
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

  /** Throws `photo_not_found` unless every photo is a loose one of it. */
  @InjectTransactionManager()
  async requestAfterSales(
    input: afterSales.NewAfterSales,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const open = await afterSales.openRequestLines(sql, input.purchase_id)
    const repeated = input.lines.find((line) =>
      open.has(line.consignment_line_id)
    )
    if (repeated) {
      throw refuse.notAllowed("after_sales_open", {
        product: repeated.product_title,
      })
    }
    const id = await afterSales.insertAfterSales(sql, input)
    const taken = await afterSales.attachPhotos(
      sql,
      id,
      input.purchase_id,
      input.photo_ids
    )
    if (taken < new Set(input.photo_ids).size) {
      throw refuse.notFound("photo_not_found")
    }
    return id
  }

  @InjectManager()
  async afterSales(
    filter: afterSales.AfterSalesFilter,
    @MedusaContext() context: Context = {}
  ) {
    return await afterSales.listAfterSales(sqlOf(context), filter)
  }

  /** Throws `after_sales_not_found` for another's request as for none. */
  @InjectManager()
  async afterSalesOf(
    by: { id: string; purchase_id?: string; customer_id?: string },
    @MedusaContext() context: Context = {}
  ) {
    const { requests } = await afterSales.listAfterSales(sqlOf(context), {
      ...by,
      offset: 0,
      limit: 1,
    })
    const [request] = requests
    if (!request) {
      throw refuse.notFound("after_sales_not_found")
    }
    return request
  }

  /** Under the purchase's lock. */
  @InjectTransactionManager()
  async decideAfterSales(
    id: string,
    decision: Parameters<typeof afterSales.decideAfterSales>[2],
    @MedusaContext() context: Context = {}
  ) {
    await afterSales.decideAfterSales(sqlOf(context), id, decision)
  }

  @InjectTransactionManager()
  async addPhoto(
    photo: Parameters<typeof afterSales.insertPhoto>[1],
    @MedusaContext() context: Context = {}
  ) {
    return await afterSales.insertPhoto(sqlOf(context), photo)
  }

  @InjectManager()
  async loosePhotos(
    purchaseId: string,
    @MedusaContext() context: Context = {}
  ) {
    return await afterSales.countLoosePhotos(sqlOf(context), purchaseId)
  }

  /** Throws `photo_not_found`. */
  @InjectManager()
  async photoOf(
    by: Parameters<typeof afterSales.findPhoto>[1],
    @MedusaContext() context: Context = {}
  ) {
    const photo = await afterSales.findPhoto(sqlOf(context), by)
    if (!photo) {
      throw refuse.notFound("photo_not_found")
    }
    return photo
  }
}
