import type { PaymentSessionStatus } from "@medusajs/framework/types"
import type { IntentStatus } from "../types"

const sessionStatus: Record<IntentStatus, PaymentSessionStatus> = {
  requires_payment_method: "pending",
  requires_confirmation: "pending",
  requires_action: "requires_more",
  processing: "pending",
  requires_capture: "authorized",
  succeeded: "captured",
  canceled: "canceled",
}

/** What Medusa calls the state of an intent. */
export function sessionStatusOf(intent: {
  status: IntentStatus
  declined: string | null
}): PaymentSessionStatus {
  // A failed attempt leaves the intent open for the next one.
  return intent.status === "requires_payment_method" && intent.declined
    ? "error"
    : sessionStatus[intent.status]
}
