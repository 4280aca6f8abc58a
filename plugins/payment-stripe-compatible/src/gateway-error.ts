import Stripe from "stripe"
import { refuse, type PaymentRefusal } from "./refuse"

/** What may be written down about a failed call: no message, no key, no body. */
export type FailureNote = {
  type: string
  code?: string
  decline_code?: string
  param?: string
  status?: number
  request_id?: string
}

const byCode: Record<string, () => PaymentRefusal> = {
  charge_already_refunded: () => refuse("refund_exceeds_payment"),
  idempotency_key_in_use: () => refuse("gateway_busy"),
}

/** Whether the gateway may have done it all the same. */
export const isOutcomeUnknown = (error: unknown) =>
  !(error instanceof Stripe.errors.StripeError) ||
  error instanceof Stripe.errors.StripeAPIError ||
  (error.statusCode ?? 500) >= 500

/** The gateway's error as a refusal of ours. */
export function refusalOf(error: unknown): PaymentRefusal {
  const { errors } = Stripe
  const status = (error as Partial<Stripe.errors.StripeError>).statusCode
  // Some gateways tell it by the status alone.
  if (error instanceof errors.StripeCardError || status === 402) {
    return refuse("payment_declined")
  }
  if (error instanceof errors.StripeIdempotencyError) {
    return refuse("gateway_key_reused")
  }
  if (error instanceof errors.StripeRateLimitError) {
    return refuse("gateway_busy")
  }
  if (
    error instanceof errors.StripeAuthenticationError ||
    error instanceof errors.StripePermissionError
  ) {
    return refuse("gateway_credentials")
  }
  if (isOutcomeUnknown(error)) {
    return refuse("gateway_unreachable")
  }
  if (status === 404) {
    return refuse("payment_missing")
  }
  const code = (error as Stripe.errors.StripeError).code ?? ""
  return byCode[code]?.() ?? refuse("gateway_refused")
}

export function noteOf(error: unknown): FailureNote {
  if (!(error instanceof Stripe.errors.StripeError)) {
    return { type: "unknown" }
  }
  return {
    type: error.type,
    ...(error.code && { code: error.code }),
    ...(error.decline_code && { decline_code: error.decline_code }),
    ...(error.param && { param: error.param }),
    ...(error.statusCode && { status: error.statusCode }),
    ...(error.requestId && { request_id: error.requestId }),
  }
}

/** The intent an error is about, as the gateway attaches it. */
export function intentOfError(
  error: unknown
): Stripe.PaymentIntent | undefined {
  return error instanceof Stripe.errors.StripeError
    ? (error.raw as { payment_intent?: Stripe.PaymentIntent }).payment_intent
    : undefined
}
