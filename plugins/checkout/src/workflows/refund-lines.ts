import { addFen, fen, formatYuan, type Fen } from "@mall/ledger/money"
import {
  ConsignmentEvents,
  type ConsignmentDetail,
} from "@mall/cooperative/types"
import type { Unit } from "@mall/outbox/one-transaction"
import { generateEntityId } from "@medusajs/framework/utils"
import { civilDate } from "@mall/calendar/civil-date"
import {
  splitLineRefund,
  splitOverPurses,
  type LineMoney,
} from "../modules/checkout/lib/split-refund"
import type { Purchase } from "../modules/checkout/tables/purchases"
import { refuse } from "../refuse"
import { CheckoutEvents, type RefundReason } from "../types/names"
import { tell } from "./ordering/news"
import { refundTenders } from "./ordering/tenders"
import { postOwnRefund } from "./paying/books"
import { useCheckout, useCooperatives } from "./reading/services"

export type LineToRefund = { consignment_line_id: string; amount_fen: Fen }

type Refund = {
  refund_key: string
  reason: Extract<RefundReason, "after_sales" | "cancelled">
  lines: readonly LineToRefund[]
  consignments: readonly ConsignmentDetail[]
  at: Date
}

/**
 * Gives paid money back by line, under the purchase's lock and in the
 * caller's transaction: split by who had paid the line, the tenders' part to
 * their purses at once, the buyer's own part as a refund that is then made at
 * the gateway under its id. Answers the refund's id; the same key again is
 * the same refund. The goods' side (cooperative) is the caller's.
 */
export async function refundLines(
  unit: Unit,
  purchase: Purchase,
  { refund_key, reason, lines, consignments, at }: Refund
): Promise<string> {
  const by = { purchase_id: purchase.id, refund_key }
  const earlier = await useCheckout(unit, (checkout, context) =>
    checkout.refundOf(by, context)
  )
  if (earlier) {
    return earlier.id
  }
  const { splits, toPurses } = await splitRefund(
    unit,
    purchase,
    lines,
    consignments
  )
  const id = generateEntityId(undefined, "pref")
  const subsidy_fen = addFen(...splits.map((split) => split.subsidy_fen))
  const own_fen = addFen(...splits.map((split) => split.own_fen))
  const payment = await useCheckout(unit, (checkout, context) =>
    checkout.paymentOfPurchase(purchase.id, context)
  )
  await useCheckout(unit, (checkout, context) =>
    checkout.recordRefund(
      {
        id,
        ...by,
        reason,
        subsidy_fen,
        own_fen,
        session_id: own_fen > 0 ? (payment?.session_id ?? null) : null,
        lines: splits,
      },
      toPurses,
      { counts: true },
      context
    )
  )
  await refundTenders(unit, purchase, id, toPurses, at)
  if (own_fen > 0) {
    await postOwnRefund(unit, {
      purchase_id: purchase.id,
      amount_fen: own_fen,
      by: id,
    })
  }
  await tellOfRefund(unit, purchase, { refund_key, lines, at })
  return id
}

/** Where so much of each line would go: by payer and by purse. */
export async function splitRefund(
  unit: Unit,
  purchase: Purchase,
  lines: readonly LineToRefund[],
  consignments: readonly ConsignmentDetail[]
) {
  const splits = await splitLines(unit, purchase, lines, consignments)
  const purses = await useCheckout(unit, (checkout, context) =>
    checkout.lockPurses(purchase.id, context)
  )
  return { splits, purses, toPurses: splitOverPurses(purses, splits) }
}

async function splitLines(
  unit: Unit,
  purchase: Purchase,
  lines: readonly LineToRefund[],
  consignments: readonly ConsignmentDetail[]
) {
  const refunded = await useCheckout(unit, (checkout, context) =>
    checkout.refundedByLine(purchase.id, context)
  )
  const known = new Map(
    consignments.flatMap(({ lines }) => lines.map((line) => [line.id, line]))
  )
  return lines.map(({ consignment_line_id, amount_fen }) => {
    const line = known.get(consignment_line_id)
    if (!line) {
      throw refuse.notFound("after_sales_line_unknown")
    }
    const before = refunded.get(line.order_line_item_id)
    const money: LineMoney = {
      line_id: line.order_line_item_id,
      subsidy_fen: addFen(line.subsidy_fen, line.union_fen),
      own_fen: line.own_fen,
      refunded_subsidy_fen: before?.refunded_subsidy_fen ?? fen(0),
      refunded_own_fen: before?.refunded_own_fen ?? fen(0),
    }
    const left = fen(
      line.amount_fen - money.refunded_subsidy_fen - money.refunded_own_fen
    )
    if (amount_fen > left) {
      throw refuse.notAllowed("after_sales_exceeds", {
        product: line.product_title,
        refundable: formatYuan(left),
      })
    }
    return { ...splitLineRefund(money, amount_fen), consignment_line_id }
  })
}

/** One piece of news a line, so that each is counted back by itself. */
async function tellOfRefund(
  unit: Unit,
  purchase: Purchase,
  { refund_key, lines, at }: Pick<Refund, "refund_key" | "lines" | "at">
) {
  const on = civilDate(at)
  await unit.append(
    ...lines.map(({ consignment_line_id: line_id, amount_fen }) => ({
      name: ConsignmentEvents.line_refunded,
      key: `${ConsignmentEvents.line_refunded}:${line_id}:${refund_key}`,
      payload: {
        line_ids: [line_id],
        on,
        refund: { key: refund_key, line_id, amount_fen },
      },
    }))
  )
  await tell(unit, CheckoutEvents.refunded, purchase, at, `:${refund_key}`)
}

/** The consignments of a purchase with their lines. */
export const consignmentsOf = (unit: Unit, purchaseId: string) =>
  useCooperatives(unit, (cooperatives, context) =>
    cooperatives.listConsignmentsOfSource("order", purchaseId, context)
  )
