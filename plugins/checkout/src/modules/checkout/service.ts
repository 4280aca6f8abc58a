import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { refuse } from "../../refuse"
import { Purchases } from "./purchases"
import * as afterSales from "./tables/after-sales"
import * as purchases from "./tables/purchases"
import * as refunds from "./tables/refunds"
import { sqlOf } from "./tables/sql"

/**
 * Baskets, addresses, purchases, payments, refunds and after-sales. Methods
 * that change something join the transaction of the context they are handed;
 * a purchase is changed under the lock of its row only.
 */
export default class CheckoutModuleService extends Purchases {
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

  /** Whether a request of the purchase waits for a decision. */
  @InjectManager()
  async isAskedAbout(
    purchaseId: string,
    @MedusaContext() context: Context = {}
  ): Promise<boolean> {
    const open = await afterSales.openRequestLines(sqlOf(context), purchaseId)
    return open.size > 0
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
