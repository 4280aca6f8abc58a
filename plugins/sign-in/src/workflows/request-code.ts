import {
  createWorkflow,
  transform,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { issueCodeStep, type IssueCodeInput } from "./steps/issue-code"
import { sendMessageStep } from "./steps/send-message"

/**
 * Sends a sign-in code to a mobile. Refuses beyond the limits of the number
 * or the address (`sign_in_code_too_soon`), and when the message cannot be
 * sent (`sign_in_code_not_sent`); the latter may be retried at once.
 */
export const requestCodeWorkflow = createWorkflow(
  "request-code",
  (input: WorkflowData<IssueCodeInput>) => {
    const issued = issueCodeStep(input)
    sendMessageStep(transform({ issued }, ({ issued }) => issued.message))
  }
)
