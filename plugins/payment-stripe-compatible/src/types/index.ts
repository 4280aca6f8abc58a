export { type RefusalCode, sentences } from "./sentences"

export const paymentMethods = ["card", "alipay", "wechat_pay"] as const
export type PaymentMethod = (typeof paymentMethods)[number]

export const intentStatuses = [
  "requires_payment_method",
  "requires_confirmation",
  "requires_action",
  "processing",
  "requires_capture",
  "succeeded",
  "canceled",
] as const
export type IntentStatus = (typeof intentStatuses)[number]

/** What the payer has to do next. */
export type NextAction =
  | {
      kind: "qr"
      /** The text to be drawn as a QR code. */
      data: string
      expires_at: string | null
      /** A page of the gateway that shows the code itself, for phones. */
      hosted_url: string | null
    }
  | { kind: "redirect"; url: string }

/** A payment intent as the mall reads it, whatever the gateway's version. */
export type Intent = {
  id: string
  status: IntentStatus
  method: PaymentMethod | null
  amount_fen: number
  /** What has really arrived; differs from the amount until it is captured. */
  received_fen: number
  refunded_fen: number
  currency_code: string
  next_action: NextAction | null
  /** Code of the last failed attempt while the intent waits for another. */
  declined: string | null
  /** The Medusa payment session it was created for. */
  session_id: string | null
  created_at: string
  client_secret: string | null
}

export type RefundStatus =
  "pending" | "requires_action" | "succeeded" | "failed" | "canceled"

export type Refund = {
  id: string
  intent_id: string | null
  amount_fen: number
  status: RefundStatus
  /** The idempotency key it was asked for with. */
  key: string | null
}

/** What a notice of the gateway tells, in the mall's words. */
export type EventNews =
  | "payment_pending"
  | "payment_requires_action"
  | "payment_processing"
  | "payment_authorized"
  | "payment_succeeded"
  | "payment_failed"
  | "payment_canceled"
  | "refund_pending"
  | "refund_succeeded"
  | "refund_failed"
  /** Nothing this mall acts upon: answer it and forget it. */
  | "other"

export type GatewayEvent = {
  event_id: string
  /** The gateway's own name of the event. */
  type: string
  news: EventNews
  session_id: string | null
  intent_id: string | null
  refund_id: string | null
  amount_fen: number | null
  occurred_at: string
}

export type WebhookRefusalCode =
  | "webhook_signature_missing"
  | "webhook_signature_wrong"
  | "webhook_signature_stale"
  | "webhook_malformed"

export type VerifiedEvent =
  { ok: true; event: GatewayEvent } | { ok: false; refusal: WebhookRefusalCode }
