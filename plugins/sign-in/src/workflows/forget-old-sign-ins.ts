import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { forgetOldSignInsStep } from "./steps/forget-old-sign-ins"

/** Deletes expired codes, idle paces and messages to mobiles of past weeks. */
export const forgetOldSignInsWorkflow = createWorkflow(
  "forget-old-sign-ins",
  () => {
    forgetOldSignInsStep()
  }
)
