import { declined, invalidRequest, missing, unexpectedState } from "./api-error"
import { newCharge, newIntent } from "./new-objects"
import { nextAction } from "./next-action"
import {
  type EventObject,
  type IntentObject,
  type Metadata,
  newId,
  type PayerSide,
  type PaymentError,
  type RefundObject,
} from "./objects"
import type { Confirmation, IntentParams } from "./params"
import type { Store } from "./store"

export const API_VERSION = "2025-09-30.clover"

type Bank = {
  store: Store
  /** Seconds since 1970. */
  now: () => number
  /** Where payers find the pay pages. */
  url: () => string
  notify: (event: EventObject) => void
}

const declineOf = (code: string, message: string): PaymentError => ({
  type: "card_error",
  code,
  ...(code === "card_declined" && { decline_code: "generic_decline" }),
  message,
})

/** Cards a test may pay with; the sandbox takes no card numbers. */
const testCards: Record<string, "pays" | "asks" | "declines"> = {
  pm_card_visa: "pays",
  pm_card_authenticationRequired: "asks",
  pm_card_chargeDeclined: "declines",
}

const openStates = [
  "requires_payment_method",
  "requires_confirmation",
  "requires_action",
]

/** The life of intents and refunds: what a gateway and its banks do. */
export class SandboxBank {
  constructor(private readonly bank: Bank) {}

  intent(id: string): IntentObject {
    const intent = this.bank.store.get("intents", id)
    if (!intent) {
      throw missing("payment_intent", id)
    }
    return intent
  }

  payer(id: string): PayerSide {
    const payer = this.bank.store.get("payers", id)
    if (!payer) {
      throw missing("payment_intent", id)
    }
    return payer
  }

  create(params: IntentParams): IntentObject {
    const { confirm, payment_method, payment_method_data, return_url } = params
    const id = newId("pi")
    const intent = newIntent(id, params, this.bank.now())
    this.bank.store.put("payers", {
      id,
      method: params.payment_method_types[0] ?? "card",
      return_url: return_url ?? null,
      due_at: null,
    })
    this.save(intent, "payment_intent.created")
    return confirm
      ? this.confirm(id, { payment_method, payment_method_data, return_url })
      : intent
  }

  update(
    id: string,
    change: { amount?: number; description?: string; metadata?: Metadata }
  ): IntentObject {
    const intent = this.intent(id)
    if (!openStates.includes(intent.status) && change.amount !== undefined) {
      throw unexpectedState(intent, "update the amount of")
    }
    return this.bank.store.put("intents", {
      ...intent,
      ...(change.amount !== undefined && { amount: change.amount }),
      ...(change.description !== undefined && {
        description: change.description,
      }),
      metadata: { ...intent.metadata, ...change.metadata },
    })
  }

  confirm(id: string, confirmation: Confirmation): IntentObject {
    const intent = this.intent(id)
    if (!openStates.includes(intent.status)) {
      throw unexpectedState(intent, "confirm")
    }
    const payer = this.payer(id)
    const method =
      confirmation.payment_method_data?.type ??
      (confirmation.payment_method?.startsWith("pm_card_")
        ? "card"
        : payer.method)
    const return_url = confirmation.return_url ?? payer.return_url
    if (!intent.payment_method_types.includes(method)) {
      throw invalidRequest(
        `The payment method type "${method}" is not allowed for this PaymentIntent.`,
        { code: "payment_intent_invalid_parameter", param: "payment_method" }
      )
    }
    this.bank.store.put("payers", { ...payer, method, return_url })
    if (method === "card") {
      return this.confirmCard(
        intent,
        confirmation.payment_method ?? intent.payment_method,
        return_url
      )
    }
    if (method === "alipay" && !return_url) {
      throw invalidRequest("A return_url must be specified.", {
        code: "parameter_missing",
        param: "return_url",
      })
    }
    return this.ask({ ...intent, payment_method: newId("pm") }, method)
  }

  cancel(id: string, reason: string | null): IntentObject {
    const intent = this.intent(id)
    if (![...openStates, "requires_capture"].includes(intent.status)) {
      throw unexpectedState(intent, "cancel")
    }
    return this.save(
      {
        ...intent,
        status: "canceled",
        canceled_at: this.bank.now(),
        cancellation_reason: reason,
        next_action: null,
        amount_capturable: 0,
      },
      "payment_intent.canceled"
    )
  }

  capture(id: string, amount: number | undefined): IntentObject {
    const intent = this.intent(id)
    const charge =
      intent.latest_charge &&
      this.bank.store.get("charges", intent.latest_charge)
    if (intent.status !== "requires_capture" || !charge) {
      throw unexpectedState(intent, "capture")
    }
    const captured = amount ?? intent.amount_capturable
    if (captured > intent.amount_capturable) {
      throw invalidRequest("The amount to capture is larger than authorized.", {
        code: "amount_too_large",
        param: "amount_to_capture",
      })
    }
    this.bank.store.put("charges", {
      ...charge,
      captured: true,
      amount_captured: captured,
    })
    return this.save(
      {
        ...intent,
        status: "succeeded",
        amount_capturable: 0,
        amount_received: captured,
      },
      "payment_intent.succeeded"
    )
  }

  refund(params: {
    payment_intent: string
    amount?: number
    metadata: Metadata
    reason?: string
  }): RefundObject {
    const intent = this.intent(params.payment_intent)
    const charge =
      intent.latest_charge &&
      this.bank.store.get("charges", intent.latest_charge)
    if (intent.status !== "succeeded" || !charge) {
      throw invalidRequest(
        `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
        { param: "payment_intent" }
      )
    }
    const left = charge.amount_captured - charge.amount_refunded
    const amount = params.amount ?? left
    if (left === 0) {
      throw invalidRequest(`Charge ${charge.id} has already been refunded.`, {
        code: "charge_already_refunded",
      })
    }
    if (amount > left) {
      throw invalidRequest(
        `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
        { param: "amount" }
      )
    }
    const refund = this.bank.store.put("refunds", {
      id: newId("re"),
      object: "refund",
      amount,
      charge: charge.id,
      created: this.bank.now(),
      currency: intent.currency,
      metadata: params.metadata,
      payment_intent: intent.id,
      reason: params.reason ?? null,
      status: "succeeded",
    })
    const refunded = this.bank.store.put("charges", {
      ...charge,
      amount_refunded: charge.amount_refunded + amount,
      refunded: left === amount,
    })
    this.emit("refund.created", refund)
    this.emit("charge.refunded", refunded)
    return refund
  }

  /** The payer pays; on an intent that waits for nothing it changes nothing. */
  pay(id: string): IntentObject {
    const intent = this.intent(id)
    return intent.status === "requires_action" || intent.status === "processing"
      ? this.settle(intent)
      : intent
  }

  /** Takes another amount than was asked for, as a broken gateway would. */
  payOther(id: string, amount: number): IntentObject {
    const intent = this.intent(id)
    return intent.status === "requires_action"
      ? this.settle(intent, amount)
      : intent
  }

  /** The payer has paid, the money is on its way and cannot be stopped. */
  payLate(id: string, seconds: number): IntentObject {
    const intent = this.intent(id)
    if (intent.status !== "requires_action") {
      return intent
    }
    this.bank.store.put("payers", {
      ...this.payer(id),
      due_at: this.bank.now() + seconds,
    })
    return this.save(
      { ...intent, status: "processing", next_action: null },
      "payment_intent.processing"
    )
  }

  /** Settles whatever has become due; answers when the next one is. */
  settleDue(): number | undefined {
    const waiting = this.bank.store
      .all("payers")
      .filter(({ due_at }) => due_at !== null) as (PayerSide & {
      due_at: number
    })[]
    for (const payer of waiting) {
      if (payer.due_at <= this.bank.now()) {
        this.pay(payer.id)
      }
    }
    const later = waiting
      .map(({ due_at }) => due_at)
      .filter((due) => due > this.bank.now())
    return later.length > 0 ? Math.min(...later) : undefined
  }

  /** Pays, and once more by a second intent for the same thing. */
  payTwice(id: string): IntentObject[] {
    const first = this.pay(id)
    if (first.status !== "succeeded") {
      return [first]
    }
    const twin = this.bank.store.put("intents", {
      ...first,
      id: newId("pi"),
      created: this.bank.now(),
      latest_charge: null,
      amount_received: 0,
      amount_capturable: 0,
    })
    this.bank.store.put("payers", { ...this.payer(id), id: twin.id })
    return [first, this.settle(twin)]
  }

  /** The attempt fails; the intent waits for another one. */
  fail(id: string): IntentObject {
    const intent = this.intent(id)
    return intent.status === "requires_action"
      ? this.failed(
          intent,
          declineOf(
            "payment_method_provider_decline",
            "The payment was declined by the provider."
          )
        )
      : intent
  }

  private confirmCard(
    intent: IntentObject,
    card: string | null,
    return_url: string | null
  ): IntentObject {
    const behaviour = card ? testCards[card] : undefined
    if (!card || !behaviour) {
      throw invalidRequest(
        card
          ? `No such PaymentMethod: '${card}'; the sandbox knows ${Object.keys(testCards).join(", ")}`
          : "You must provide a payment method to confirm this PaymentIntent.",
        { code: "resource_missing", param: "payment_method" }
      )
    }
    const used = { ...intent, payment_method: card, last_payment_error: null }
    if (behaviour === "pays") {
      return this.settle(used)
    }
    if (behaviour === "asks") {
      if (!return_url) {
        throw invalidRequest("A return_url must be specified.", {
          code: "parameter_missing",
          param: "return_url",
        })
      }
      return this.ask(used, "card")
    }
    const error = declineOf("card_declined", "Your card was declined.")
    throw declined(error, this.failed(used, error))
  }

  /** Hands the payer over to the wallet or bank, which is the pay page here. */
  private ask(intent: IntentObject, method: string): IntentObject {
    const url = `${this.bank.url()}/pay/${intent.id}`
    const { return_url } = this.payer(intent.id)
    return this.save(
      {
        ...intent,
        status: "requires_action",
        last_payment_error: null,
        next_action: nextAction(method, url, return_url),
      },
      "payment_intent.requires_action"
    )
  }

  private settle(intent: IntentObject, amount = intent.amount): IntentObject {
    const captures = intent.capture_method !== "manual"
    const payer = this.payer(intent.id)
    const charge = newCharge(
      { ...intent, amount },
      payer.method,
      this.bank.now()
    )
    this.bank.store.put("charges", charge)
    this.bank.store.put("payers", { ...payer, due_at: null })
    const settled: IntentObject = {
      ...intent,
      status: captures ? "succeeded" : "requires_capture",
      amount_received: captures ? amount : 0,
      amount_capturable: captures ? 0 : amount,
      latest_charge: charge.id,
      last_payment_error: null,
      next_action: null,
    }
    const saved = this.save(
      settled,
      captures
        ? "payment_intent.succeeded"
        : "payment_intent.amount_capturable_updated"
    )
    this.emit("charge.succeeded", charge)
    return saved
  }

  private failed(intent: IntentObject, error: PaymentError): IntentObject {
    return this.save(
      {
        ...intent,
        status: "requires_payment_method",
        payment_method: null,
        last_payment_error: error,
        next_action: null,
      },
      "payment_intent.payment_failed"
    )
  }

  private save(intent: IntentObject, news: string): IntentObject {
    this.bank.store.put("intents", intent)
    this.emit(news, intent)
    return intent
  }

  private emit(type: string, object: EventObject["data"]["object"]) {
    this.bank.notify(
      this.bank.store.put("events", {
        id: newId("evt"),
        object: "event",
        api_version: API_VERSION,
        created: this.bank.now(),
        data: { object },
        livemode: false,
        pending_webhooks: 1,
        request: { id: null, idempotency_key: null },
        type,
      })
    )
  }
}
