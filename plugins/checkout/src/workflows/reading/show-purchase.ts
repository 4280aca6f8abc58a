import type {
  ConsignmentDetail,
  ParcelOfRecipient,
} from "@mall/cooperative/types"
import { addFen, type Fen } from "@mall/ledger/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { isAfterSalesOver } from "../../modules/checkout/lib/after-sales-window"
import { isPaid } from "../../modules/checkout/lib/purchase-transitions"
import { without } from "../../modules/checkout/lib/without"
import type {
  Purchase,
  PurchaseFilter,
  Purse,
} from "../../modules/checkout/tables/purchases"
import type { Attention } from "../../types/names"
import type {
  OperatorPurchase,
  PurchaseActions,
  PurchaseConsignment,
  PurchaseDetail,
  PurchaseRefund,
  PurchaseSummary,
  PurchaseTender,
} from "../../types/purchase"
import type { Language } from "../quote"
import { checkoutOf, cooperativesOf, readRows } from "./services"

type Showing = { product_handle: string | null; thumbnail: string | null }

/** Pictures and addresses of the order's goods, as they were when bought. */
async function picturesOf(
  container: MedusaContainer,
  orderIds: readonly string[]
): Promise<Map<string, Showing & GoodsRow>> {
  const rows = await readRows<GoodsRow & Showing & { line_id: string }>(
    container,
    `select l.id as line_id, i.order_id, l.product_title, l.thumbnail,
       l.product_handle, i.quantity::float8 as quantity
     from order_item i join order_line_item l on l.id = i.item_id
     where i.order_id = any(?) and i.version = 1
     order by i.order_id, l.id`,
    [[...orderIds]]
  )
  return new Map(rows.map((row) => [row.line_id, row]))
}

type GoodsRow = { order_id: string; product_title: string; quantity: number }

const SHOWN_GOODS = 4

function summaryOf(
  purchase: Purchase,
  goods: readonly (GoodsRow & Showing)[]
): PurchaseSummary {
  return {
    id: purchase.id,
    display_id: purchase.display_id,
    state: purchase.state,
    created_at: purchase.created_at.toISOString(),
    due_at: purchase.due_at.toISOString(),
    goods_fen: purchase.goods_fen,
    delivery_fen: purchase.delivery_fen,
    subsidy_fen: purchase.subsidy_fen,
    own_fen: purchase.own_fen,
    refunded_fen: addFen(
      purchase.refunded_subsidy_fen,
      purchase.refunded_own_fen
    ),
    goods: goods
      .slice(0, SHOWN_GOODS)
      .map(({ product_title, thumbnail, quantity }) => ({
        product_title,
        thumbnail,
        quantity,
      })),
    line_count: goods.length,
  }
}

/** A page of purchases, the newest first. */
export async function listPurchases(
  container: MedusaContainer,
  filter: PurchaseFilter
): Promise<{
  count: number
  purchases: (PurchaseSummary &
    Pick<
      OperatorPurchase,
      "customer_id" | "union_id" | "union_name" | "order_id"
    > & { attention: Attention[] })[]
}> {
  const { purchases, count } = await checkoutOf(container).purchases(filter)
  const goods = [
    ...(
      await picturesOf(
        container,
        purchases.map(({ order_id }) => order_id)
      )
    ).values(),
  ]
  return {
    count,
    purchases: purchases.map((purchase) => ({
      ...summaryOf(
        purchase,
        goods.filter(({ order_id }) => order_id === purchase.order_id)
      ),
      customer_id: purchase.customer_id,
      union_id: purchase.union_id,
      union_name: purchase.union_name,
      order_id: purchase.order_id,
      attention: purchase.attention,
    })),
  }
}

/** Everything of one purchase but the buyer's person. */
async function booksOf(
  container: MedusaContainer,
  purchase: Purchase,
  language: Language
) {
  const cooperatives = cooperativesOf(container)
  const [files, pictures, consignments] = await Promise.all([
    checkoutOf(container).filesOf(purchase.id),
    picturesOf(container, [purchase.order_id]),
    cooperatives.listConsignmentsOfSource("order", purchase.id),
  ])
  const parcels = await cooperatives.parcelsOfRecipients(
    consignments.map(({ id }) => id)
  )
  return {
    consignments,
    tries: new Map(
      files.refunds.map(({ id, attempts, last_error }) => [
        id,
        { attempts, last_error },
      ])
    ),
    shown: {
      ...summaryOf(purchase, [...pictures.values()]),
      payment_method: purchase.payment_method,
      paid_at: purchase.paid_at?.toISOString() ?? null,
      consignments: consignments.map((consignment) =>
        showConsignment(consignment, pictures, parcels)
      ),
      tenders: tendersOf(files.purses, language),
      refunds: files.refunds.map(
        ({
          id,
          reason,
          subsidy_fen,
          own_fen,
          state,
          created_at,
        }): PurchaseRefund => ({
          id,
          reason,
          amount_fen: addFen(subsidy_fen, own_fen),
          subsidy_fen,
          own_fen,
          state,
          created_at: created_at.toISOString(),
        })
      ),
      after_sales: files.after_sales.map((request) =>
        without(request, "customer_id", "display_id")
      ),
      steps: files.steps.map(({ at, ...step }) => ({
        ...step,
        at: at.toISOString(),
      })),
    },
  }
}

function showConsignment(
  {
    id,
    display_no,
    cooperative_id,
    cooperative_name,
    state,
    lines,
  }: ConsignmentDetail,
  pictures: ReadonlyMap<string, Showing>,
  parcels: readonly ParcelOfRecipient[]
): PurchaseConsignment {
  return {
    id,
    display_no,
    cooperative_id,
    cooperative_name,
    state,
    lines: lines.map((line) => ({
      consignment_line_id: line.id,
      order_line_item_id: line.order_line_item_id,
      product_id: line.product_id,
      product_title: line.product_title,
      product_handle:
        pictures.get(line.order_line_item_id)?.product_handle ?? null,
      variant_id: line.variant_id,
      variant_title: line.variant_title,
      thumbnail: pictures.get(line.order_line_item_id)?.thumbnail ?? null,
      quantity: line.quantity,
      unit_price_fen: line.unit_price_fen,
      amount_fen: line.amount_fen,
      subsidy_fen: addFen(line.subsidy_fen, line.union_fen),
      own_fen: line.own_fen,
      refunded_fen: line.refunded_fen,
      state: line.state,
    })),
    parcels: parcels
      .filter(({ consignment_id }) => consignment_id === id)
      .map((parcel) => ({
        parcel_no: parcel.parcel_no,
        state: parcel.state,
        carrier_name: parcel.carrier_name,
        tracking_numbers: parcel.tracking_numbers,
        shipped_at: parcel.shipped_at,
        received_at: parcel.received_at,
      })),
  }
}

function tendersOf(
  purses: readonly Purse[],
  language: Language
): PurchaseTender[] {
  const keys = [
    ...new Map(
      purses.map((purse) => [`${purse.tender}:${purse.reference}`, purse])
    ).values(),
  ]
  return keys.map((first) => {
    const own = purses.filter(
      ({ tender, reference }) =>
        tender === first.tender && reference === first.reference
    )
    const sum = (of: (purse: Purse) => Fen) => addFen(...own.map(of))
    return {
      tender: first.tender,
      reference: first.reference,
      label: language === "en" ? first.label_en : first.label_zh,
      amount_fen: sum(({ amount_fen }) => amount_fen),
      refunded_fen: sum(({ refunded_fen }) => refunded_fen),
    }
  })
}

function actionsOf(
  purchase: Purchase,
  consignments: readonly ConsignmentDetail[],
  afterSalesDays: number
): PurchaseActions {
  const nothingLeft = consignments.every(
    ({ state, parcels_shipped }) =>
      state === "released" && parcels_shipped === 0
  )
  return {
    can_pay: purchase.state === "awaiting_payment",
    can_cancel:
      purchase.state === "awaiting_payment" ||
      (purchase.state === "paid" && nothingLeft),
    can_receive:
      isPaid(purchase.state) &&
      consignments.some(({ state }) => state === "shipped"),
    can_ask_after_sales:
      isPaid(purchase.state) &&
      !isAfterSalesOver(purchase, afterSalesDays, new Date()) &&
      consignments.some(
        ({ state, lines }) =>
          (state === "shipped" || state === "accepted") &&
          lines.some((line) => line.refunded_fen < line.amount_fen)
      ),
  }
}

/** One purchase as its buyer sees it; `purchase_not_found`. */
export async function showPurchase(
  container: MedusaContainer,
  key: { id: string; customer_id: string },
  language: Language
): Promise<PurchaseDetail> {
  const checkout = checkoutOf(container)
  const purchase = await checkout.purchaseOf(key)
  const { shown, consignments } = await booksOf(container, purchase, language)
  return {
    ...shown,
    address: checkout.people.mask(purchase, purchase.region),
    actions: actionsOf(
      purchase,
      consignments,
      checkout.settings.after_sales_days
    ),
  }
}

/** The same for an operator: whose it is by id, and no person. */
export async function showToOperator(
  container: MedusaContainer,
  id: string,
  language: Language
): Promise<OperatorPurchase> {
  const checkout = checkoutOf(container)
  const purchase = await checkout.purchaseOf({ id })
  const [{ shown, tries }, payments] = await Promise.all([
    booksOf(container, purchase, language),
    checkout.paymentsOfPurchase(id),
  ])
  return {
    ...shown,
    refunds: shown.refunds.map((refund) => ({
      ...refund,
      ...(tries.get(refund.id) ?? { attempts: 0, last_error: null }),
    })),
    payments: payments.map((payment) => ({
      session_id: payment.session_id,
      number: payment.number,
      method: payment.method,
      state: payment.state,
      amount_fen: payment.amount_fen,
      received_fen: payment.received_fen,
      created_at: payment.created_at.toISOString(),
    })),
    customer_id: purchase.customer_id,
    union_id: purchase.union_id,
    union_name: purchase.union_name,
    order_id: purchase.order_id,
  }
}
