import type Stripe from "stripe"
import {
  type Intent,
  type NextAction,
  type PaymentMethod,
  paymentMethods,
  type Refund,
} from "../types"

const idOf = (value: string | { id: string } | null | undefined) =>
  typeof value === "string" ? value : (value?.id ?? null)

export const instantOf = (seconds: number) =>
  new Date(seconds * 1000).toISOString()

/** The type names vary with the wallet, the shape does not. */
function readNextAction(
  intent: Stripe.PaymentIntent,
  qrLifetimeSeconds: number
): NextAction | null {
  const action = intent.next_action
  if (!action || intent.status !== "requires_action") {
    return null
  }
  const qr = action.wechat_pay_display_qr_code
  if (qr) {
    return {
      kind: "qr",
      data: qr.data,
      expires_at: instantOf(intent.created + qrLifetimeSeconds),
      hosted_url: qr.hosted_instructions_url || null,
    }
  }
  const url = action.alipay_handle_redirect?.url ?? action.redirect_to_url?.url
  return url ? { kind: "redirect", url } : null
}

/** The method asked for; the list is all that is left before an attempt. */
function readMethod(intent: Stripe.PaymentIntent): PaymentMethod | null {
  const [only, ...others] = intent.payment_method_types ?? []
  return (
    (others.length === 0 && paymentMethods.find((method) => method === only)) ||
    null
  )
}

function refundedOf(intent: Stripe.PaymentIntent) {
  const charge = intent.latest_charge
  return charge && typeof charge !== "string" ? charge.amount_refunded : 0
}

/**
 * One shape for every gateway and API version. `refunded_fen` is known only
 * where the charge was asked for along with the intent.
 */
export function readIntent(
  intent: Stripe.PaymentIntent,
  qrLifetimeSeconds: number
): Intent {
  return {
    id: intent.id,
    status: intent.status,
    method: readMethod(intent),
    amount_fen: intent.amount,
    // Older versions and some gateways leave it out; then the state decides.
    received_fen:
      intent.amount_received ??
      (intent.status === "succeeded" ? intent.amount : 0),
    refunded_fen: refundedOf(intent),
    currency_code: intent.currency.toLowerCase(),
    next_action: readNextAction(intent, qrLifetimeSeconds),
    declined: intent.last_payment_error
      ? (intent.last_payment_error.code ?? "declined")
      : null,
    session_id: intent.metadata?.session_id ?? null,
    created_at: instantOf(intent.created),
    client_secret: intent.client_secret ?? null,
  }
}

export function readRefund(refund: Stripe.Refund): Refund {
  return {
    id: refund.id,
    intent_id: idOf(refund.payment_intent),
    amount_fen: refund.amount,
    status: (refund.status ?? "succeeded") as Refund["status"],
    key: refund.metadata?.key ?? null,
  }
}
