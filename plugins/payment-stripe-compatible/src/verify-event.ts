import Stripe from "stripe"
import { readEvent } from "./lib/read-event"
import type { GatewayOptions } from "./options"
import type { VerifiedEvent, WebhookRefusalCode } from "./types"

type Headers = Record<string, string | string[] | undefined>

type VerifyOptions = Pick<
  GatewayOptions,
  "webhook_secrets" | "webhook_tolerance_seconds"
>

const refused = (refusal: WebhookRefusalCode): VerifiedEvent => ({
  ok: false,
  refusal,
})

/** Node gives lower-case names, other callers may not; twice is not a value. */
function signatureOf(headers: Headers) {
  const values = Object.entries(headers)
    .filter(([name]) => name.toLowerCase() === "stripe-signature")
    .flatMap(([, value]) => value ?? [])
  return values.length === 1 ? values[0] : undefined
}

function signedAt(signature: string) {
  const times = [...signature.matchAll(/(?:^|,)t=(\d{1,15})(?=,|$)/g)]
  return times.length === 1 ? Number(times[0]?.[1]) : undefined
}

function isSignedBy(secret: string, body: string, signature: string) {
  try {
    // Without a tolerance: the age is judged apart, in both directions.
    return Stripe.webhooks.signature.verifyHeader(body, signature, secret)
  } catch {
    return false
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/**
 * Verifies a notice and puts it into the mall's words. It neither remembers
 * nor orders: the caller stores `event_id` to meet each event once, and reads
 * the intent again before it acts on the state an event speaks of.
 *
 * @param rawBody the bytes as they arrived, never a body parsed and rewritten
 */
export function verifyEvent(
  rawBody: Buffer | string,
  headers: Headers,
  { webhook_secrets, webhook_tolerance_seconds }: VerifyOptions,
  now: Date = new Date()
): VerifiedEvent {
  const body = rawBody.toString()
  const signature = signatureOf(headers)
  if (!signature) {
    return refused("webhook_signature_missing")
  }
  const at = signedAt(signature)
  if (
    at === undefined ||
    !webhook_secrets.some((secret) => isSignedBy(secret, body, signature))
  ) {
    return refused("webhook_signature_wrong")
  }
  const age = Math.floor(now.getTime() / 1000) - at
  if (Math.abs(age) > webhook_tolerance_seconds) {
    return refused("webhook_signature_stale")
  }
  const event = readEvent(parse(body))
  return event ? { ok: true, event } : refused("webhook_malformed")
}
