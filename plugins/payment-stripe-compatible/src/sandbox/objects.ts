import crypto from "node:crypto"
import type { IntentStatus, PaymentMethod } from "../types"

/** The gateway's objects, as its API shows them. Amounts in the smallest unit. */
export type Metadata = Record<string, string>

export type PaymentError = {
  type: "card_error"
  code: string
  decline_code?: string
  message: string
}

export type IntentObject = {
  id: string
  object: "payment_intent"
  amount: number
  amount_capturable: number
  amount_received: number
  canceled_at: number | null
  cancellation_reason: string | null
  capture_method: "automatic" | "automatic_async" | "manual"
  client_secret: string
  confirmation_method: "automatic"
  created: number
  currency: string
  customer: null
  description: string | null
  last_payment_error: PaymentError | null
  latest_charge: string | null
  livemode: false
  metadata: Metadata
  next_action: Record<string, unknown> | null
  payment_method: string | null
  payment_method_options: Record<string, unknown>
  payment_method_types: PaymentMethod[]
  receipt_email: null
  statement_descriptor: string | null
  statement_descriptor_suffix: string | null
  status: IntentStatus
}

export type ChargeObject = {
  id: string
  object: "charge"
  amount: number
  amount_captured: number
  amount_refunded: number
  captured: boolean
  created: number
  currency: string
  livemode: false
  metadata: Metadata
  paid: boolean
  payment_intent: string
  payment_method_details: { type: PaymentMethod }
  refunded: boolean
  status: "succeeded"
}

export type RefundObject = {
  id: string
  object: "refund"
  amount: number
  charge: string
  created: number
  currency: string
  metadata: Metadata
  payment_intent: string
  reason: string | null
  status: "succeeded"
}

export type EventObject = {
  id: string
  object: "event"
  api_version: string
  created: number
  data: { object: IntentObject | ChargeObject | RefundObject }
  livemode: false
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null }
  type: string
}

/** What the sandbox knows beside what its API shows. */
export type PayerSide = {
  id: string
  method: PaymentMethod
  return_url: string | null
  /** When money that is on its way arrives. */
  due_at: number | null
}

export type Delivery = {
  /** The event's id. */
  id: string
  attempts: number
  /** When it is tried again; null once it is delivered or given up. */
  next_at: number | null
}

export type Reply = {
  /** The idempotency key. */
  id: string
  fingerprint: string
  status: number
  body: unknown
  created: number
}

/** `pi_` and twenty-four characters that nobody guesses. */
export const newId = (prefix: string) =>
  `${prefix}_${crypto.randomBytes(18).toString("base64url").replace(/[-_]/g, "0")}`
