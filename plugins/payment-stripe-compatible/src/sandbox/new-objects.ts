import {
  type ChargeObject,
  type IntentObject,
  newId,
  type PayerSide,
} from "./objects"
import type { IntentParams } from "./params"

/** An intent as it is when it was just asked for. */
export const newIntent = (
  id: string,
  params: IntentParams,
  created: number
): IntentObject => ({
  id,
  object: "payment_intent",
  amount: params.amount,
  amount_capturable: 0,
  amount_received: 0,
  canceled_at: null,
  cancellation_reason: null,
  capture_method: params.capture_method,
  client_secret: newId(`${id}_secret`),
  confirmation_method: "automatic",
  created,
  currency: params.currency,
  customer: null,
  description: params.description ?? null,
  last_payment_error: null,
  latest_charge: null,
  livemode: false,
  metadata: params.metadata,
  next_action: null,
  payment_method: params.payment_method ?? null,
  payment_method_options: params.payment_method_options,
  payment_method_types: params.payment_method_types,
  receipt_email: null,
  statement_descriptor: params.statement_descriptor ?? null,
  statement_descriptor_suffix: params.statement_descriptor_suffix ?? null,
  status: params.payment_method
    ? "requires_confirmation"
    : "requires_payment_method",
})

/** The charge of an intent that its payer has paid. */
export function newCharge(
  intent: IntentObject,
  method: PayerSide["method"],
  created: number
): ChargeObject {
  const captures = intent.capture_method !== "manual"
  return {
    id: newId("ch"),
    object: "charge",
    amount: intent.amount,
    amount_captured: captures ? intent.amount : 0,
    amount_refunded: 0,
    captured: captures,
    created,
    currency: intent.currency,
    livemode: false,
    metadata: intent.metadata,
    paid: true,
    payment_intent: intent.id,
    payment_method_details: { type: method },
    refunded: false,
    status: "succeeded",
  }
}
