import { fen, type Fen, toFen, toYuan } from "@mall/ledger/money"
import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { Modules, PaymentSessionStatus } from "@medusajs/framework/utils"
import type { PurchasePayment } from "../../modules/checkout/tables/payments"
import type { PaymentAction } from "../../types/purchase"
import { nextAction } from "./next-action"

type Data = Record<string, unknown>

type Answer = { data?: Data; status?: string }

/** The part of Medusa's provider service that calls a gateway. */
type Providers = {
  createSession(provider: string, input: object): Promise<Answer>
  authorizePayment(provider: string, input: object): Promise<Answer>
  capturePayment(provider: string, input: object): Promise<Answer>
  cancelPayment(provider: string, input: object): Promise<Answer>
  refundPayment(provider: string, input: object): Promise<Answer>
  retrieveProvider(provider: string): unknown
}

export type WebhookAnswer = {
  action: string
  data?: { session_id?: string; amount?: BigNumberInput }
}

type PaymentModule = {
  paymentProviderService_: Providers
  getWebhookActionAndData(input: object): Promise<WebhookAnswer>
}

/**
 * The one door to payment gateways. Medusa's payment module would write its
 * rows and call the gateway in one go, under ids it draws itself; checkout
 * writes its intent first, calls with a key made of it, and then records the
 * outcome, so that a crash between any two of these loses and repeats
 * nothing. Nothing here runs inside a database transaction.
 */
const moduleOf = (container: MedusaContainer): PaymentModule =>
  container.resolve(Modules.PAYMENT) as unknown as PaymentModule

const providersOf = (container: MedusaContainer) =>
  moduleOf(container).paymentProviderService_

/** Opens the payment at the gateway; the same session twice is one there. */
export async function openAtGateway(
  container: MedusaContainer,
  payment: PurchasePayment,
  facts: { display_id: number; return_url: string | undefined }
): Promise<{ data: Data; action: PaymentAction }> {
  const { data } = await providersOf(container).createSession(
    payment.provider_id,
    {
      amount: Number(toYuan(payment.amount_fen)),
      currency_code: "cny",
      data: {
        session_id: payment.session_id,
        method: payment.method,
        description: `#${facts.display_id}`,
        return_url: payment.return_url ?? facts.return_url,
      },
      context: { idempotency_key: payment.session_id },
    }
  )
  const answered = data ?? {}
  return { data: answered, action: nextAction(answered) }
}

export type GatewayState =
  | { state: "captured"; amount_fen: Fen | null; data: Data }
  | { state: "pending"; action: PaymentAction | null; data: Data }
  | { state: "closed"; data: Data }

/**
 * How a payment stands at the gateway. What is authorised only is captured at
 * once, with a key of its own: goods are not shipped on a promise.
 */
export async function askGateway(
  container: MedusaContainer,
  payment: PurchasePayment,
  data: Data
): Promise<GatewayState> {
  const providers = providersOf(container)
  const key = payment.session_id
  const asked = await providers.authorizePayment(payment.provider_id, {
    data: { ...data, session_id: payment.session_id },
    context: { idempotency_key: key },
  })
  const known = { ...data, ...asked.data }
  switch (asked.status) {
    case PaymentSessionStatus.CAPTURED:
      return captured(known)
    case PaymentSessionStatus.AUTHORIZED: {
      const taken = await providers.capturePayment(payment.provider_id, {
        data: known,
        context: { idempotency_key: `${key}:capture` },
      })
      return captured({ ...known, ...taken.data })
    }
    case PaymentSessionStatus.CANCELED:
    case PaymentSessionStatus.ERROR:
      return { state: "closed", data: known }
    default:
      return { state: "pending", action: nextAction(known), data: known }
  }
}

const captured = (data: Data): GatewayState => ({
  state: "captured",
  amount_fen: receivedFen(data),
  data,
})

/** What the provider says was received, in fen; null where it says none. */
const receivedFen = (data: Data): Fen | null => {
  const received = data["received_fen"]
  return typeof received === "number" ? fen(received) : null
}

export async function cancelAtGateway(
  container: MedusaContainer,
  payment: PurchasePayment,
  data: Data
): Promise<void> {
  await providersOf(container).cancelPayment(payment.provider_id, {
    data,
    context: { idempotency_key: `${payment.session_id}:cancel` },
  })
}

/** The same key twice is one refund at the gateway. */
export async function refundAtGateway(
  container: MedusaContainer,
  payment: PurchasePayment,
  data: Data,
  refund: { id: string; amount_fen: Fen }
): Promise<Data> {
  const answer = await providersOf(container).refundPayment(
    payment.provider_id,
    {
      amount: Number(toYuan(refund.amount_fen)),
      data,
      context: { idempotency_key: refund.id },
    }
  )
  return answer.data ?? {}
}

export function knowsProvider(
  container: MedusaContainer,
  providerId: string
): boolean {
  try {
    providersOf(container).retrieveProvider(providerId)
    return true
  } catch {
    return false
  }
}

/** Throws when the signature is not the gateway's. */
export const readWebhook = (
  container: MedusaContainer,
  input: {
    provider: string
    payload: { data: Data; rawData: Buffer | string; headers: Data }
  }
): Promise<WebhookAnswer> => moduleOf(container).getWebhookActionAndData(input)

/** The amount a webhook tells, in fen; null where it is not told. */
export const webhookFen = (amount: BigNumberInput | undefined): Fen | null =>
  amount === undefined ? null : toFen(amount)
