import { createHash } from "node:crypto"
import { inOneTransaction, type Unit } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import { PaymentActions } from "@medusajs/framework/utils"
import type {
  PaymentEventRow,
  PurchasePayment,
} from "../../modules/checkout/tables/payments"
import { refuse } from "../../refuse"
import { checkoutOf, useCheckout } from "../reading/services"
import {
  afterCompletion,
  checkPayment,
  originsOfPurchase,
} from "./check-payment"
import { completePurchase } from "./complete-purchase"
import { knowsProvider, readWebhook, webhookFen } from "./gateway"
import { insertSession, keepSessionData, sessionData } from "./medusa-payment"

export type Webhook = {
  /** As the address names it, without Medusa's `pp_`. */
  provider: string
  body: Record<string, unknown>
  raw: Buffer | string
  headers: Record<string, unknown>
}

/**
 * A gateway's notification: its signature is verified, its event id kept, and
 * what it says applied, in one transaction. The same event again, or an older
 * one after a newer, changes nothing. Throwing makes the gateway send it
 * again later. Medusa's own processing of webhooks, which completes carts by
 * itself, never runs.
 *
 * Refuses with `webhook_provider_unknown` and `webhook_signature_invalid`.
 */
export async function applyWebhook(
  container: MedusaContainer,
  webhook: Webhook
): Promise<void> {
  const provider_id = `pp_${webhook.provider}`
  if (!knowsProvider(container, provider_id)) {
    throw refuse.unauthorized("webhook_provider_unknown")
  }
  const { action, data } = await verified(container, webhook)
  const event = {
    provider_id,
    event_id: eventIdOf(webhook),
    kind: kindOf(webhook, action),
  }
  const session_id = data?.session_id ?? ""
  const payment = await checkoutOf(container).paymentOfSession(session_id)
  if (payment?.provider_id !== provider_id) {
    await keep(container, { ...event, outcome: "not_ours" })
    return
  }
  const about = {
    ...event,
    session_id,
    purchase_id: payment.purchase_id,
    amount_fen: webhookFen(data?.amount),
  }
  if (action !== PaymentActions.SUCCESSFUL) {
    // News of a failure may be older than a success: the gateway is asked.
    const outcome = await checkPayment(container, payment)
    await keep(container, { ...about, outcome })
    return
  }
  const at = new Date()
  const origins = await originsOfPurchase(container, payment.purchase_id, at)
  const known = await sessionData(container, session_id)
  const completion = await inOneTransaction(container, async (unit) => {
    const isNew = await useCheckout(unit, (checkout, context) =>
      checkout.keepEvent({ ...about, outcome: "applied" }, context)
    )
    return isNew
      ? await completePurchase(unit, {
          session_id: await sessionOfMoney(unit, webhook, payment, known),
          amount_fen: about.amount_fen,
          origins,
          at,
        })
      : undefined
  })
  if (completion) {
    await afterCompletion(container, payment, completion)
  }
}

/**
 * The session the money came for. A gateway may take money twice for one
 * session, under another id of its own; such money gets a session of ours by
 * itself, so that it is seen and can be given back.
 */
async function sessionOfMoney(
  unit: Unit,
  { body }: Webhook,
  payment: PurchasePayment,
  known: Record<string, unknown>
): Promise<string> {
  const theirs = objectIdOf(body)
  if (!theirs || known["id"] === undefined || known["id"] === theirs) {
    return payment.session_id
  }
  const session_id = `payses_${theirs}`
  await useCheckout(unit, (checkout, context) =>
    checkout.addPayment({ ...payment, session_id, state: "cancelled" }, context)
  )
  const purchase = await useCheckout(unit, (checkout, context) =>
    checkout.purchaseOf({ id: payment.purchase_id }, context)
  )
  await insertSession(unit, purchase.payment_collection_id, {
    ...payment,
    session_id,
  })
  await keepSessionData(unit, session_id, { ...known, id: theirs })
  return session_id
}

/** The gateway's own id of what the event tells about. */
function objectIdOf(body: Record<string, unknown>): string | undefined {
  const { data } = body as { data?: { object?: { id?: unknown } } }
  const id = data?.object?.id
  return typeof id === "string" ? id : undefined
}

async function verified(container: MedusaContainer, webhook: Webhook) {
  try {
    return await readWebhook(container, {
      provider: webhook.provider,
      payload: {
        data: webhook.body,
        rawData: webhook.raw,
        headers: webhook.headers,
      },
    })
  } catch {
    throw refuse.unauthorized("webhook_signature_invalid")
  }
}

/** The gateway's own id of the event, or a print of what it sent. */
const eventIdOf = ({ body, raw }: Webhook): string =>
  typeof body["id"] === "string"
    ? body["id"]
    : createHash("sha256").update(raw).digest("base64url")

const kindOf = ({ body }: Webhook, action: string): string =>
  typeof body["type"] === "string" ? body["type"] : action

type Kept = Pick<
  PaymentEventRow,
  "provider_id" | "event_id" | "kind" | "outcome"
> &
  Partial<PaymentEventRow>

async function keep(container: MedusaContainer, event: Kept): Promise<void> {
  await checkoutOf(container).keepEvent({
    session_id: null,
    purchase_id: null,
    amount_fen: null,
    ...event,
  })
}
