import {
  createWorkflow,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { setPasswordStep, type SetPasswordInput } from "./steps/set-password"

/**
 * Sets or replaces the password of a customer whose number a code has just
 * proved (`sign_in_code_needed` otherwise), so that a token that was stolen
 * is not enough, and a forgotten password is no problem. Refuses
 * `password_too_short` and `password_too_plain`.
 */
export const setPasswordWorkflow = createWorkflow(
  "set-password",
  (input: WorkflowData<SetPasswordInput>) => {
    setPasswordStep(input)
  }
)
