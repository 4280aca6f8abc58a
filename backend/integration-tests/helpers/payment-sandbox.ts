import {
  type Sandbox,
  startSandbox,
} from "@mall/payment-stripe-compatible/sandbox"

/** The gateway at the address that scripts/with-postgres.mjs keeps free for it. */
export function startPaymentSandbox(webhook_url?: string): Promise<Sandbox> {
  return startSandbox({
    port: Number(new URL(process.env.PAYMENT_GATEWAY_URL ?? "").port),
    api_key: process.env.PAYMENT_GATEWAY_KEY ?? "",
    webhook_secret: process.env.PAYMENT_WEBHOOK_SECRETS ?? "",
    first_retry_ms: 50,
    webhook_url,
  })
}
