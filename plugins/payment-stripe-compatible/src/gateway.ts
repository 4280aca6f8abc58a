import Stripe from "stripe"
import {
  type FailureNote,
  intentOfError,
  isOutcomeUnknown,
  noteOf,
  refusalOf,
} from "./gateway-error"
import { readIntent, readRefund } from "./lib/read-intent"
import { type GatewayOptions } from "./options"
import { refuse } from "./refuse"
import type { Intent, PaymentMethod, Refund } from "./types"

export type NewIntent = {
  /** The same key always answers the same intent. */
  key: string
  amount_fen: number
  method: PaymentMethod
  session_id: string
  /** Where the payer comes back to; the wallets that redirect need it. */
  return_url?: string
  /** What the payer reads beside the amount. */
  description?: string
  /** A payment method the browser has made at the gateway (cards). */
  payment_method?: string
}

export type NewRefund = {
  /** The same key never pays back twice, however late it is repeated. */
  key: string
  intent_id: string
  amount_fen: number
  session_id?: string | null
}

/** The calls the mall makes. Each throws a `PaymentRefusal` and nothing else. */
export interface Gateway {
  createIntent(intent: NewIntent): Promise<Intent>
  retrieveIntent(id: string): Promise<Intent>
  /** Canceled already is fine; paid or being paid is refused. */
  cancelIntent(id: string): Promise<Intent>
  /** Captured already is fine. */
  captureIntent(id: string, key: string): Promise<Intent>
  refund(refund: NewRefund): Promise<Refund>
  refundsOf(intentId: string): Promise<Refund[]>
  /** Every intent created since, newest first: for reconciling. */
  intentsSince(instant: Date): AsyncGenerator<Intent>
}

type Notes = {
  /** Told of every failed call, for the log. */
  onFailure?: (call: string, note: FailureNote) => void
}

function connect(options: GatewayOptions) {
  const { protocol, hostname, port } = new URL(options.base_url)
  return new Stripe(options.api_key, {
    // Typed as the SDK's own version only; the gateway's is configured.
    apiVersion: options.api_version as Stripe.LatestApiVersion,
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port || (protocol === "https:" ? 443 : 80),
    protocol: protocol === "https:" ? "https" : "http",
    timeout: options.timeout_seconds * 1000,
    // Repeats carry the same idempotency key, so none is done twice.
    maxNetworkRetries: options.network_retries,
    telemetry: false,
  })
}

/** Cards take a suffix to the account's own text, the wallets the whole. */
const statementOf = (method: PaymentMethod, text: string | undefined) =>
  text &&
  (method === "card"
    ? { statement_descriptor_suffix: text }
    : { statement_descriptor: text })

/** A wallet is confirmed at once, a card as soon as there is one. */
function confirmationOf({
  method,
  payment_method,
  return_url,
}: NewIntent): Partial<Stripe.PaymentIntentCreateParams> {
  if (method === "card") {
    return payment_method
      ? { confirm: true, payment_method, ...(return_url && { return_url }) }
      : {}
  }
  return {
    confirm: true,
    payment_method_data: { type: method },
    ...(return_url && { return_url }),
    ...(method === "wechat_pay" && {
      payment_method_options: { wechat_pay: { client: "web" } },
    }),
  }
}

/** What forbids taking an intent back. */
export function refuseIfTaken(intent: Intent) {
  if (intent.status === "succeeded") {
    throw refuse("payment_already_succeeded")
  }
  if (intent.status === "processing") {
    throw refuse("payment_in_progress")
  }
}

/**
 * A client of one gateway. Amounts are whole fen, currency is the yuan, every
 * writing call carries an idempotency key made from the caller's identity of
 * the thing, never a random one.
 */
export function createGateway(
  options: GatewayOptions,
  { onFailure }: Notes = {}
): Gateway {
  const stripe = connect(options)
  const read = (intent: Stripe.PaymentIntent) =>
    readIntent(intent, options.qr_lifetime_seconds)

  const attempt = async <T>(name: string, call: () => Promise<T>) => {
    try {
      return await call()
    } catch (error) {
      onFailure?.(name, noteOf(error))
      throw error
    }
  }

  const ask = async <T>(name: string, call: () => Promise<T>) => {
    try {
      return await attempt(name, call)
    } catch (error) {
      throw refusalOf(error)
    }
  }

  const retrieveIntent = (id: string) =>
    ask("retrieve_intent", async () =>
      read(
        await stripe.paymentIntents.retrieve(id, { expand: ["latest_charge"] })
      )
    )

  const refundsOf = (intentId: string) =>
    ask("list_refunds", async () => {
      const found: Refund[] = []
      for await (const refund of stripe.refunds.list({
        payment_intent: intentId,
        limit: 100,
      })) {
        found.push(readRefund(refund))
      }
      return found
    })

  const refundOfKey = async (intentId: string, key: string) =>
    (await refundsOf(intentId)).find((refund) => refund.key === key)

  return {
    retrieveIntent,
    refundsOf,

    createIntent: async (intent) => {
      const { key, amount_fen, method, session_id, description } = intent
      if (!options.methods.includes(method)) {
        throw refuse("payment_method_unavailable")
      }
      try {
        const created = await attempt("create_intent", () =>
          stripe.paymentIntents.create(
            {
              amount: amount_fen,
              currency: "cny",
              payment_method_types: [method],
              capture_method: method === "card" ? options.capture : "automatic",
              metadata: { session_id },
              ...(description && { description }),
              ...statementOf(method, options.statement_text),
              ...confirmationOf(intent),
            },
            { idempotencyKey: `create:${key}` }
          )
        )
        return read(created)
      } catch (error) {
        // A declined card leaves an intent that waits for the next attempt.
        const declined = intentOfError(error)
        if (declined && error instanceof Stripe.errors.StripeCardError) {
          return read(declined)
        }
        throw refusalOf(error)
      }
    },

    cancelIntent: async (id) => {
      const intent = await retrieveIntent(id)
      if (intent.status === "canceled") {
        return intent
      }
      refuseIfTaken(intent)
      try {
        // The state is part of the key: a gateway repeats its "no" to a key
        // for a day, and that no is true of one state only.
        return read(
          await attempt("cancel_intent", () =>
            stripe.paymentIntents.cancel(
              id,
              {},
              { idempotencyKey: `cancel:${id}:${intent.status}` }
            )
          )
        )
      } catch (error) {
        const now = await retrieveIntent(id)
        if (now.status === "canceled") {
          return now
        }
        refuseIfTaken(now)
        throw refusalOf(error)
      }
    },

    captureIntent: async (id, key) => {
      try {
        return read(
          await attempt("capture_intent", () =>
            stripe.paymentIntents.capture(
              id,
              {},
              { idempotencyKey: `capture:${key}` }
            )
          )
        )
      } catch (error) {
        const now = await retrieveIntent(id)
        if (now.status === "succeeded") {
          return now
        }
        throw error instanceof Stripe.errors.StripeInvalidRequestError
          ? refuse("payment_not_capturable")
          : refusalOf(error)
      }
    },

    refund: async ({ key, intent_id, amount_fen, session_id }) => {
      // Gateways forget keys after a day; the refund itself remembers its own.
      const before = await refundOfKey(intent_id, key)
      if (before) {
        return refuseIfFailed(before)
      }
      try {
        const created = await attempt("refund", () =>
          stripe.refunds.create(
            {
              payment_intent: intent_id,
              amount: amount_fen,
              metadata: { key, ...(session_id && { session_id }) },
            },
            { idempotencyKey: `refund:${key}` }
          )
        )
        return refuseIfFailed(readRefund(created))
      } catch (error) {
        if (!(error instanceof Stripe.errors.StripeError)) {
          throw error
        }
        const after = isOutcomeUnknown(error)
          ? await refundOfKey(intent_id, key)
          : undefined
        if (after) {
          return refuseIfFailed(after)
        }
        throw error.param === "amount"
          ? refuse("refund_exceeds_payment")
          : refusalOf(error)
      }
    },

    intentsSince: async function* (instant) {
      const list = stripe.paymentIntents.list({
        created: { gte: Math.floor(instant.getTime() / 1000) },
        limit: 100,
        expand: ["data.latest_charge"],
      })
      try {
        for await (const intent of list) {
          yield read(intent)
        }
      } catch (error) {
        onFailure?.("list_intents", noteOf(error))
        throw refusalOf(error)
      }
    },
  }
}

function refuseIfFailed(refund: Refund) {
  if (refund.status === "failed" || refund.status === "canceled") {
    throw refuse("refund_failed")
  }
  return refund
}
