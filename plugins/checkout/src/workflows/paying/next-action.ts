import type { PaymentAction } from "../../types/purchase"

type Json = Record<string, unknown>

const object = (value: unknown): Json =>
  value !== null && typeof value === "object" ? (value as Json) : {}

const text = (value: unknown): string | null =>
  typeof value === "string" && value !== "" ? value : null

/**
 * What the buyer has to do, read from what a provider keeps of a payment
 * (`next_action` as a code or a redirect, a card form's `client_secret`).
 * Anything else means to wait and ask again.
 */
export function nextAction(payment: Json): PaymentAction {
  const next = object(payment["next_action"])
  const content = text(next["data"])
  if (next["kind"] === "qr" && content) {
    return {
      kind: "qr_code",
      content,
      expires_at: text(next["expires_at"]),
    }
  }
  const url = text(next["url"])
  if (next["kind"] === "redirect" && url) {
    return { kind: "redirect", url }
  }
  const client_secret = text(payment["client_secret"])
  return client_secret
    ? { kind: "client_secret", client_secret }
    : { kind: "wait" }
}
