import { z } from "@medusajs/framework/zod"
import { refuse } from "../../refuse"
import { type Intent, paymentMethods } from "../../types"

const schema = z.object({
  /** Written by Medusa, over whatever the shop sent. */
  session_id: z.string().min(1),
  /** The intent, once there is one. */
  id: z.string().optional(),
  method: z.enum(paymentMethods).nullish(),
  return_url: z.url({ protocol: /^https?$/ }).optional(),
  description: z.string().max(120).optional(),
  payment_method: z
    .string()
    .regex(/^pm_\w{1,100}$/)
    .optional(),
  /** The caller's own identity of the next refund, instead of Medusa's. */
  refund_key: z.string().min(1).max(200).optional(),
})

export type SessionData = z.output<typeof schema>

/** Reads a session's data, which a shopper's browser may have sent. */
export function readSession(data: unknown): SessionData {
  const parsed = schema.safeParse(data ?? {})
  if (parsed.success) {
    return parsed.data
  }
  const field = parsed.error.issues[0]?.path.join(".") ?? "data"
  throw refuse("payment_input_invalid", { field })
}

/**
 * What Medusa keeps of an intent and shows to the shop: never the whole object
 * of the gateway, which may tell about the payer.
 */
export function sessionDataOf(
  intent: Intent,
  session: SessionData,
  publishableKey: string | undefined
): Record<string, unknown> {
  const { client_secret, session_id, ...shown } = intent
  // Only a card form in the browser has a use for the secret.
  const forCardForm =
    intent.method === "card" && intent.status === "requires_payment_method"
  return {
    ...shown,
    session_id: session_id ?? session.session_id,
    ...(session.return_url && { return_url: session.return_url }),
    ...(session.description && { description: session.description }),
    ...(forCardForm && {
      client_secret,
      ...(publishableKey && { publishable_key: publishableKey }),
    }),
  }
}
