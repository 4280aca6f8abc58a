import type { IntentObject, PaymentError } from "./objects"

type Said = {
  code?: string
  param?: string
  decline_code?: string
  payment_intent?: IntentObject
}

/** An error as the gateway's API says it. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    message: string,
    readonly said: Said = {}
  ) {
    super(message)
  }

  body() {
    return { error: { type: this.type, message: this.message, ...this.said } }
  }
}

export const invalidRequest = (message: string, said: Said = {}) =>
  new ApiError(400, "invalid_request_error", message, said)

export const missing = (kind: string, id: string) =>
  new ApiError(404, "invalid_request_error", `No such ${kind}: '${id}'`, {
    code: "resource_missing",
    param: "id",
  })

export const declined = (error: PaymentError, payment_intent: IntentObject) =>
  new ApiError(402, "card_error", error.message, {
    code: error.code,
    ...(error.decline_code && { decline_code: error.decline_code }),
    payment_intent,
  })

export const unexpectedState = (intent: IntentObject, verb: string) =>
  invalidRequest(
    `You cannot ${verb} this PaymentIntent because it has a status of ${intent.status}.`,
    { code: "payment_intent_unexpected_state", payment_intent: intent }
  )
