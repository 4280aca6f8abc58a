import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { purgeGiftRecipientsStep } from "./steps/purge-gift-recipients"

/**
 * Forgets mobiles and addresses of rounds that closed long enough ago, on
 * participants and parcels alike. May be stopped and run again at any time.
 */
export const purgeGiftRecipientsWorkflow = createWorkflow(
  "purge-gift-recipients",
  () => new WorkflowResponse(purgeGiftRecipientsStep())
)
