import { MedusaError } from "@medusajs/framework/utils"
import { type RefusalCode, sentences } from "./types/sentences"

type Params = Record<string, string | number>

/** A "no" with a stable code and a sentence in Chinese and English. */
export type PaymentRefusal = MedusaError & {
  code: RefusalCode
  sentence: { zh: string; en: string }
}

const { INVALID_DATA, NOT_ALLOWED, NOT_FOUND, UNEXPECTED_STATE } =
  MedusaError.Types
const { PAYMENT_AUTHORIZATION_ERROR } = MedusaError.Types

const typeOf: Record<RefusalCode, string> = {
  payment_amount_invalid: INVALID_DATA,
  payment_currency_unsupported: INVALID_DATA,
  payment_input_invalid: INVALID_DATA,
  payment_method_unavailable: NOT_ALLOWED,
  payment_missing: NOT_FOUND,
  payment_declined: PAYMENT_AUTHORIZATION_ERROR,
  payment_already_succeeded: NOT_ALLOWED,
  payment_in_progress: NOT_ALLOWED,
  payment_not_capturable: NOT_ALLOWED,
  refund_exceeds_payment: NOT_ALLOWED,
  refund_failed: NOT_ALLOWED,
  gateway_key_reused: INVALID_DATA,
  gateway_refused: UNEXPECTED_STATE,
  gateway_unreachable: UNEXPECTED_STATE,
  gateway_busy: UNEXPECTED_STATE,
  gateway_credentials: UNEXPECTED_STATE,
  webhook_signature_missing: INVALID_DATA,
  webhook_signature_wrong: INVALID_DATA,
  webhook_signature_stale: INVALID_DATA,
  webhook_malformed: INVALID_DATA,
}

const fill = (text: string, params: Params) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in params ? String(params[name]) : whole
  )

/** Never carries the gateway's own words: they may hold what nobody should read. */
export function refuse(code: RefusalCode, params: Params = {}): PaymentRefusal {
  const sentence = {
    zh: fill(sentences[code].zh, params),
    en: fill(sentences[code].en, params),
  }
  return Object.assign(new MedusaError(typeOf[code], sentence.zh, code), {
    code,
    sentence,
  })
}

export const isRefusal = (
  error: unknown,
  ...codes: RefusalCode[]
): error is PaymentRefusal =>
  error instanceof MedusaError &&
  codes.some((code) => code === (error as { code?: string }).code)
