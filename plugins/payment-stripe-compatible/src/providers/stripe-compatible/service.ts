import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  Logger,
  PaymentActions,
  ProviderWebhookPayload,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { AbstractPaymentProvider } from "@medusajs/framework/utils"
import { createGateway, type Gateway, refuseIfTaken } from "../../gateway"
import { fenOfYuan, yuanOfFen } from "../../lib/amount"
import { sessionStatusOf } from "../../lib/payment-status"
import { type GatewayOptions, readOptions } from "../../options"
import { refuse } from "../../refuse"
import type { EventNews, Intent, PaymentMethod } from "../../types"
import { verifyEvent } from "../../verify-event"
import { readSession, type SessionData, sessionDataOf } from "./session-data"

const actionOf: Record<EventNews, PaymentActions> = {
  payment_pending: "pending",
  payment_requires_action: "requires_more",
  payment_processing: "pending",
  payment_authorized: "authorized",
  payment_succeeded: "captured",
  payment_failed: "failed",
  payment_canceled: "canceled",
  refund_pending: "not_supported",
  refund_succeeded: "not_supported",
  refund_failed: "not_supported",
  other: "not_supported",
}

type Money = Pick<InitiatePaymentInput, "amount" | "currency_code">

/**
 * Medusa's payments at any gateway that speaks Stripe's API. Provider id:
 * `pp_stripe-compatible_stripe-compatible`.
 */
export default class StripeCompatibleProviderService extends AbstractPaymentProvider<GatewayOptions> {
  static override identifier = "stripe-compatible"

  private readonly options_: GatewayOptions
  private readonly gateway_: Gateway

  static override validateOptions(options: Record<string, unknown>) {
    readOptions(options)
  }

  constructor(cradle: { logger?: Logger }, options: GatewayOptions) {
    super(cradle, options)
    this.options_ = readOptions(options)
    this.gateway_ = createGateway(this.options_, {
      onFailure: (call, note) =>
        cradle.logger?.warn(`payment gateway: ${call} ${JSON.stringify(note)}`),
    })
  }

  /** Creates the intent; the same session never gets two. */
  override async initiatePayment({
    data,
    context,
    ...money
  }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const session = readSession(data)
    const intent = await this.gateway_.createIntent({
      ...this.asked_(session, money),
      key: context?.idempotency_key ?? session.session_id,
    })
    return { id: intent.id, ...this.answer_(intent, session) }
  }

  /**
   * Keeps an intent that is still as asked; replaces one with another amount
   * or method, a failed attempt or an expired code. A code once shown is never
   * good for a sum other than the one beside it.
   */
  override async updatePayment({
    data,
    context,
    ...money
  }: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    const session = readSession(data)
    if (!session.id) {
      const { status, data: created } = await this.initiatePayment({
        data,
        context,
        ...money,
      })
      return { status, data: created }
    }
    const asked = this.asked_(session, money)
    const intent = await this.gateway_.retrieveIntent(session.id)
    if (
      intent.amount_fen === asked.amount_fen &&
      this.isAlive_(intent, asked)
    ) {
      return this.answer_(intent, session)
    }
    refuseIfTaken(intent)
    await this.gateway_.cancelIntent(intent.id)
    // Made from the one it replaces, so that a repeat finds the same heir.
    const key = `${intent.id}:${asked.method}:${asked.amount_fen}`
    return this.answer_(
      await this.gateway_.createIntent({ ...asked, key }),
      session
    )
  }

  override async authorizePayment({
    data,
  }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    return this.read_(data)
  }

  override async getPaymentStatus({
    data,
  }: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    return this.read_(data)
  }

  override async retrievePayment({
    data,
  }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data: (await this.read_(data)).data }
  }

  override async capturePayment({
    data,
    context,
  }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const { id, session } = this.intentOf_(data)
    const intent = await this.gateway_.captureIntent(
      id,
      context?.idempotency_key ?? id
    )
    return { data: this.answer_(intent, session).data }
  }

  /**
   * Pays back a part or all. `data.refund_key`, where the caller set one, makes
   * repeats safe beyond this call: Medusa's own key is new at every attempt.
   */
  override async refundPayment({
    amount,
    data,
    context,
  }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const { id, session } = this.intentOf_(data)
    const amount_fen = this.fen_(amount)
    const key =
      session.refund_key ??
      context?.idempotency_key ??
      `${id}:${session.session_id}:${amount_fen}`
    await this.gateway_.refund({
      key,
      intent_id: id,
      amount_fen,
      session_id: session.session_id,
    })
    return { data: (await this.read_(data)).data }
  }

  override async cancelPayment({
    data,
  }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    if (!data?.id) {
      return { data }
    }
    const { id, session } = this.intentOf_(data)
    const intent = await this.gateway_.cancelIntent(id)
    return { data: this.answer_(intent, session).data }
  }

  /** A session whose intent was paid is not deleted. */
  override async deletePayment({
    data,
  }: DeletePaymentInput): Promise<DeletePaymentOutput> {
    return this.cancelPayment({ data })
  }

  override async getWebhookActionAndData({
    rawData,
    headers,
  }: ProviderWebhookPayload["payload"]): Promise<WebhookActionResult> {
    const verified = verifyEvent(
      rawData,
      headers as Record<string, string>,
      this.options_
    )
    if (!verified.ok) {
      throw refuse(verified.refusal)
    }
    const { news, session_id, amount_fen } = verified.event
    return session_id && amount_fen !== null
      ? {
          action: actionOf[news],
          data: { session_id, amount: yuanOfFen(amount_fen) },
        }
      : { action: "not_supported" }
  }

  private asked_(session: SessionData, { amount, currency_code }: Money) {
    if (currency_code.toLowerCase() !== "cny") {
      throw refuse("payment_currency_unsupported")
    }
    const method = session.method ?? (this.options_.methods[0] as PaymentMethod)
    if (method === "alipay" && !session.return_url) {
      throw refuse("payment_input_invalid", { field: "return_url" })
    }
    return {
      amount_fen: this.fen_(amount),
      method,
      session_id: session.session_id,
      return_url: session.return_url,
      description: session.description,
      payment_method: session.payment_method,
    }
  }

  private fen_(amount: Money["amount"]) {
    const amount_fen = fenOfYuan(amount)
    if (amount_fen === undefined || amount_fen <= 0) {
      throw refuse("payment_amount_invalid", { amount: String(amount) })
    }
    return amount_fen
  }

  private isAlive_(intent: Intent, asked: { method: PaymentMethod }) {
    if (
      ["processing", "requires_capture", "succeeded"].includes(intent.status)
    ) {
      return true
    }
    const { next_action } = intent
    const expires =
      next_action?.kind === "qr" ? next_action.expires_at : undefined
    return (
      intent.status !== "canceled" &&
      !intent.declined &&
      (intent.method ?? asked.method) === asked.method &&
      !(expires && Date.parse(expires) <= Date.now())
    )
  }

  private intentOf_(data: Record<string, unknown> | undefined) {
    const session = readSession(data)
    if (!session.id) {
      throw refuse("payment_missing")
    }
    return { id: session.id, session }
  }

  private async read_(data: Record<string, unknown> | undefined) {
    const { id, session } = this.intentOf_(data)
    return this.answer_(await this.gateway_.retrieveIntent(id), session)
  }

  private answer_(intent: Intent, session: SessionData) {
    return {
      status: sessionStatusOf(intent),
      data: sessionDataOf(intent, session, this.options_.publishable_key),
    }
  }
}
