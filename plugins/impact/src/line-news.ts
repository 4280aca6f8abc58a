import { z } from "@medusajs/framework/zod"
import type { ConsignmentLineFact } from "@mall/cooperative/types"
import type { OutboxEvent } from "@mall/outbox/types"
import { fen } from "@mall/ledger/money"
import type { LineNews } from "./types"

const PAID = "consignment_line.paid"
const ACCEPTED = "consignment_line.accepted"
const REFUNDED = "consignment_line.refunded"

export const LINE_EVENTS: readonly string[] = [PAID, ACCEPTED, REFUNDED]

const payload = z.object({
  line_ids: z.array(z.string()),
  /** Civil date in Asia/Shanghai. */
  on: z.iso.date(),
  refund: z
    .object({
      key: z.string().min(1),
      line_id: z.string(),
      amount_fen: z.number().int().positive().transform(fen),
    })
    .optional(),
})

export type LineEvent = { name: string; payload: z.infer<typeof payload> }

/** Throws for news that is not in the agreed shape. */
export const parseLineEvent = (event: OutboxEvent): LineEvent => ({
  name: event.name,
  payload: payload.parse(event.payload),
})

/** Lines whose facts are needed: what was paid; the books know the rest. */
export const lineIdsOf = (events: readonly LineEvent[]) => [
  ...new Set(
    events
      .filter(({ name }) => name === PAID)
      .flatMap(({ payload }) => payload.line_ids)
  ),
]

/** What the events say about lines that count, in their order. */
export function toNews(
  events: readonly LineEvent[],
  facts: readonly ConsignmentLineFact[]
): LineNews[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  return events.flatMap(({ name, payload }) => {
    const { line_ids, on, refund } = payload
    if (name === REFUNDED) {
      return refund ? [refundNews(refund, on)] : []
    }
    if (name === ACCEPTED) {
      return line_ids.map((line_id) => ({ kind: "accepted", on, line_id }))
    }
    return line_ids.flatMap((id) => paidNews(byId.get(id), on))
  })
}

const refundNews = (
  { key, line_id, amount_fen }: NonNullable<LineEvent["payload"]["refund"]>,
  on: string
): LineNews => ({
  kind: "refunded",
  on,
  line_id,
  refund_key: key,
  amount_fen,
})

/** A line counts if its product had a verified origin in an eligible county. */
function paidNews(
  fact: ConsignmentLineFact | undefined,
  on: string
): LineNews[] {
  const { is_countable, county_code, province_code, origin_claim_id } =
    fact ?? {}
  if (
    !fact ||
    !is_countable ||
    !county_code ||
    !province_code ||
    !origin_claim_id
  ) {
    return []
  }
  const line = {
    consignment_line_id: fact.id,
    product_id: fact.product_id,
    origin_claim_id,
    cooperative_id: fact.cooperative_id,
    county_code,
    province_code,
    schemes: fact.schemes,
    buyer_union_id: fact.buyer_union_id,
    buyer_path: fact.buyer_path,
    channel: fact.channel,
    festival: fact.festival,
    union_fen: fact.union_fen,
    subsidy_fen: fact.subsidy_fen,
    own_fen: fact.own_fen,
  }
  return [{ kind: "paid", on, line }]
}
