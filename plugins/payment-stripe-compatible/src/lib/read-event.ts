import { z } from "@medusajs/framework/zod"
import type { EventNews, GatewayEvent, RefundStatus } from "../types"
import { instantOf } from "./read-intent"

const fen = z.number().int().nonnegative().safe()
const metadata = z
  .object({ session_id: z.string().optional() })
  .nullish()
  .transform((value) => value?.session_id ?? null)

const intentObject = z.object({
  object: z.literal("payment_intent"),
  id: z.string(),
  currency: z.string(),
  amount: fen,
  amount_received: fen.optional(),
  amount_capturable: fen.optional(),
  metadata,
})

const refundObject = z.object({
  object: z.literal("refund"),
  id: z.string(),
  currency: z.string(),
  amount: fen,
  status: z.string().nullish(),
  payment_intent: z
    .union([z.string(), z.object({ id: z.string() })])
    .nullish()
    .transform((value) =>
      typeof value === "string" ? value : (value?.id ?? null)
    ),
  metadata,
})

const eventObject = z.object({
  object: z.literal("event"),
  id: z.string().min(1).max(255),
  type: z.string().min(1).max(255),
  created: z.number().int().nonnegative().max(8_640_000_000_000),
  data: z.object({ object: z.looseObject({ object: z.string() }) }),
})

const newsOfIntent: Record<string, EventNews> = {
  "payment_intent.created": "payment_pending",
  "payment_intent.requires_action": "payment_requires_action",
  "payment_intent.processing": "payment_processing",
  "payment_intent.amount_capturable_updated": "payment_authorized",
  "payment_intent.succeeded": "payment_succeeded",
  "payment_intent.payment_failed": "payment_failed",
  "payment_intent.canceled": "payment_canceled",
}

const refundEvents = new Set([
  "refund.created",
  "refund.updated",
  "refund.failed",
  // What the same events were called until 2024.
  "charge.refund.updated",
])

const newsOfRefund: Record<RefundStatus, EventNews> = {
  pending: "refund_pending",
  requires_action: "refund_pending",
  succeeded: "refund_succeeded",
  failed: "refund_failed",
  canceled: "refund_failed",
}

/**
 * A notice's body in the mall's words; undefined for what is no event at all.
 * Events of other kinds and in other currencies are "other": an account may be
 * shared, and what is not ours is answered and forgotten.
 */
export function readEvent(body: unknown): GatewayEvent | undefined {
  const parsed = eventObject.safeParse(body)
  if (!parsed.success) {
    return undefined
  }
  const { id, type, created, data } = parsed.data
  const event: GatewayEvent = {
    event_id: id,
    type,
    news: "other",
    session_id: null,
    intent_id: null,
    refund_id: null,
    amount_fen: null,
    occurred_at: instantOf(created),
  }
  const news = newsOfIntent[type]
  if (news) {
    const intent = intentObject.safeParse(data.object)
    return intent.success
      ? { ...event, ...ofIntent(type, news, intent.data) }
      : undefined
  }
  if (refundEvents.has(type)) {
    const refund = refundObject.safeParse(data.object)
    return refund.success ? { ...event, ...ofRefund(refund.data) } : undefined
  }
  return event
}

const isYuan = ({ currency }: { currency: string }) =>
  currency.toLowerCase() === "cny"

function ofIntent(
  type: string,
  news: EventNews,
  intent: z.output<typeof intentObject>
): Partial<GatewayEvent> {
  const amounts: Record<string, number | undefined> = {
    "payment_intent.succeeded": intent.amount_received,
    "payment_intent.amount_capturable_updated": intent.amount_capturable,
  }
  return isYuan(intent)
    ? {
        news,
        session_id: intent.metadata,
        intent_id: intent.id,
        amount_fen: amounts[type] ?? intent.amount,
      }
    : {}
}

function ofRefund(
  refund: z.output<typeof refundObject>
): Partial<GatewayEvent> {
  const status = (refund.status ?? "pending") as RefundStatus
  return isYuan(refund)
    ? {
        news: newsOfRefund[status] ?? "other",
        session_id: refund.metadata,
        intent_id: refund.payment_intent,
        refund_id: refund.id,
        amount_fen: refund.amount,
      }
    : {}
}
