import {
  dropPrivateFile,
  PHOTO_KINDS,
  storePrivateFile,
} from "@mall/access/private-file"
import { fen, formatYuan, timesFen, type Fen } from "@mall/ledger/money"
import type { ConsignmentDetail } from "@mall/cooperative/types"
import { inOneTransaction, type Unit } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import { civilDate } from "@mall/calendar/civil-date"
import { isAfterSalesOver } from "../modules/checkout/lib/after-sales-window"
import { refuse } from "../refuse"
import {
  type AfterSalesReason,
  type AfterSalesState,
  MAX_PHOTOS,
} from "../types/names"
import { settleRefunds } from "./paying/settle-refunds"
import { checkoutOf, useCheckout, useCooperatives } from "./reading/services"
import { consignmentsOf, type LineToRefund, refundLines } from "./refund-lines"

/**
 * Keeps a photo privately; what it is, its bytes tell. Refuses with
 * `photo_type`, `photos_too_many` and `purchase_not_found`.
 */
export async function addPhoto(
  container: MedusaContainer,
  key: { id: string; customer_id: string },
  content: Buffer
): Promise<{ id: string; mime: string }> {
  const checkout = checkoutOf(container)
  const purchase = await checkout.purchaseOf(key)
  // Room for some that were taken back while the request was written.
  if ((await checkout.loosePhotos(purchase.id)) >= 3 * MAX_PHOTOS) {
    throw refuse.notAllowed("photos_too_many", { limit: MAX_PHOTOS })
  }
  const file = await storePrivateFile(container, {
    owner_id: purchase.id,
    name: purchase.id,
    content,
    kinds: PHOTO_KINDS,
  })
  if (!file) {
    throw refuse.invalid("photo_type")
  }
  try {
    return await checkout.addPhoto({
      purchase_id: purchase.id,
      file_id: file.file_id,
      mime: file.mime,
    })
  } catch (error) {
    await dropPrivateFile(container, file.file_id)
    throw error
  }
}

export type AskAfterSales = {
  purchase_id: string
  customer_id: string
  reason: AfterSalesReason
  note: string
  lines: {
    consignment_line_id: string
    quantity: number
    amount_fen?: Fen
  }[]
  photo_ids: string[]
}

/**
 * Asks for money back on goods that have left. One undecided request a line.
 * Refuses with `after_sales_over`, `after_sales_line_unknown`,
 * `after_sales_not_shipped`, `after_sales_exceeds`, `after_sales_open`,
 * `photo_not_found`.
 */
export async function askAfterSales(
  container: MedusaContainer,
  input: AskAfterSales
): Promise<string> {
  const { purchase_id, customer_id } = input
  return await inOneTransaction(container, async (unit) => {
    const key = { id: purchase_id, customer_id }
    const purchase = await useCheckout(unit, (checkout, context) =>
      checkout.lockPurchase(key, context)
    )
    const { after_sales_days } = checkoutOf(container).settings
    if (isAfterSalesOver(purchase, after_sales_days, new Date())) {
      throw refuse.notAllowed("after_sales_over", { days: after_sales_days })
    }
    const consignments = await consignmentsOf(unit, purchase.id)
    const lines = input.lines.map((line) => askedLine(line, consignments))
    return await useCheckout(unit, async (checkout, context) => {
      const id = await checkout.requestAfterSales({ ...input, lines }, context)
      await checkout.noteStep(
        purchase.id,
        {
          kind: "after_sales_requested",
          at: new Date(),
          actor_type: "customer",
          actor_id: customer_id,
          note: id,
        },
        context
      )
      return id
    })
  })
}

function askedLine(
  asked: AskAfterSales["lines"][number],
  consignments: readonly ConsignmentDetail[]
) {
  const consignment = consignments.find(({ lines }) =>
    lines.some(({ id }) => id === asked.consignment_line_id)
  )
  const line = consignment?.lines.find(
    ({ id }) => id === asked.consignment_line_id
  )
  if (!consignment || !line) {
    throw refuse.notFound("after_sales_line_unknown")
  }
  const product = line.product_title
  if (consignment.state !== "shipped" && consignment.state !== "accepted") {
    throw refuse.notAllowed("after_sales_not_shipped", { product })
  }
  const left = fen(line.amount_fen - line.refunded_fen)
  const whole = timesFen(line.unit_price_fen, asked.quantity)
  const asked_fen = asked.amount_fen ?? (whole < left ? whole : left)
  if (
    asked.quantity > line.quantity ||
    asked_fen > left ||
    asked_fen > whole ||
    asked_fen <= 0
  ) {
    throw refuse.notAllowed("after_sales_exceeds", {
      product,
      refundable: formatYuan(whole < left ? whole : left),
    })
  }
  return {
    consignment_line_id: line.id,
    product_title: product,
    quantity: asked.quantity,
    asked_fen,
  }
}

const stateNames: Record<AfterSalesState, string> = {
  requested: "待处理",
  approved: "已同意",
  rejected: "已拒绝",
  withdrawn: "已撤回",
}

/** The request under its purchase's lock. */
export async function lockRequest(
  unit: Unit,
  by: { id: string; purchase_id?: string; customer_id?: string }
) {
  return await useCheckout(unit, async (checkout, context) => {
    const { purchase_id } = await checkout.afterSalesOf(by, context)
    const purchase = await checkout.lockPurchase({ id: purchase_id }, context)
    const request = await checkout.afterSalesOf(by, context)
    return { purchase, request }
  })
}

const assertOpen = (state: AfterSalesState) => {
  if (state !== "requested") {
    throw refuse.notAllowed("after_sales_state", { state: stateNames[state] })
  }
}

/** Withdrawing twice is once; a decided request refuses. */
export async function withdrawAfterSales(
  container: MedusaContainer,
  by: { id: string; purchase_id: string; customer_id: string }
): Promise<void> {
  await inOneTransaction(container, async (unit) => {
    const { request } = await lockRequest(unit, by)
    if (request.state === "withdrawn") {
      return
    }
    assertOpen(request.state)
    await close(unit, request, {
      state: "withdrawn",
      by: null,
      note: null,
      actor_type: "customer",
    })
  })
}

export async function rejectAfterSales(
  container: MedusaContainer,
  input: { id: string; user_id: string; note: string }
): Promise<void> {
  await inOneTransaction(container, async (unit) => {
    const { request } = await lockRequest(unit, { id: input.id })
    if (request.state === "rejected") {
      return
    }
    assertOpen(request.state)
    await close(unit, request, {
      state: "rejected",
      by: input.user_id,
      note: input.note,
      actor_type: "operator",
    })
  })
}

type Closing = {
  state: Exclude<AfterSalesState, "requested">
  by: string | null
  note: string | null
  actor_type: "customer" | "operator"
  granted?: LineToRefund[]
}

async function close(
  unit: Unit,
  request: { id: string; purchase_id: string },
  { state, by, note, actor_type, granted = [] }: Closing
) {
  const at = new Date()
  await useCheckout(unit, async (checkout, context) => {
    await checkout.decideAfterSales(
      request.id,
      { state, by, note, at, granted },
      context
    )
    await checkout.noteStep(
      request.purchase_id,
      { kind: `after_sales_${state}`, at, actor_type, actor_id: by, note },
      context
    )
  })
}

export type ApproveAfterSales = {
  id: string
  user_id: string
  lines: LineToRefund[]
  note?: string
}

/**
 * Grants an amount per line and gives it back the way it came: one
 * transaction for the decision, the cooperative's lines, the tenders' part
 * and the intent; then the gateway. Approving twice is once. Refuses with
 * `after_sales_state`, `after_sales_line_unknown`, `after_sales_exceeds`,
 * `after_sales_nothing_granted`.
 */
export async function approveAfterSales(
  container: MedusaContainer,
  input: ApproveAfterSales
): Promise<void> {
  const granted = input.lines.filter(({ amount_fen }) => amount_fen > 0)
  const refund_id = await inOneTransaction(container, async (unit) => {
    const { purchase, request } = await lockRequest(unit, { id: input.id })
    if (request.state === "approved") {
      return undefined
    }
    assertOpen(request.state)
    assertGranted(request.lines, granted)
    const at = new Date()
    const refund_key = request.id
    const consignments = await consignmentsOf(unit, purchase.id)
    for (const line of granted) {
      await useCooperatives(unit, (cooperatives, context) =>
        cooperatives.refundLine(
          { ...line, refund_key, on: civilDate(at) },
          context
        )
      )
    }
    const id = await refundLines(unit, purchase, {
      refund_key,
      reason: "after_sales",
      lines: granted,
      consignments,
      at,
    })
    await close(unit, request, {
      state: "approved",
      by: input.user_id,
      note: input.note ?? null,
      actor_type: "operator",
      granted,
    })
    return id
  })
  if (refund_id) {
    await settleRefunds(container, { id: refund_id })
  }
}

function assertGranted(
  asked: readonly {
    consignment_line_id: string
    product_title: string
    asked_fen: Fen
  }[],
  granted: readonly LineToRefund[]
) {
  if (granted.length === 0) {
    throw refuse.invalid("after_sales_nothing_granted")
  }
  const ids = new Set(granted.map((line) => line.consignment_line_id))
  if (ids.size < granted.length) {
    throw refuse.invalid("lines_repeated")
  }
  for (const { consignment_line_id, amount_fen } of granted) {
    const line = asked.find(
      (one) => one.consignment_line_id === consignment_line_id
    )
    if (!line) {
      throw refuse.notFound("after_sales_line_unknown")
    }
    if (amount_fen > line.asked_fen) {
      throw refuse.notAllowed("after_sales_exceeds", {
        product: line.product_title,
        refundable: formatYuan(line.asked_fen),
      })
    }
  }
}
