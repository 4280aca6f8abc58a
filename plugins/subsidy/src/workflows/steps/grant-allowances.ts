import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { grantAllowances, type GrantInput } from "../money/grant"

export type GrantAllowancesInput = GrantInput & { key: string }

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const grantAllowancesStep = createStep(
  "grant-allowances",
  async (input: GrantAllowancesInput, { container }) => {
    return new StepResponse(await grantAllowances(container, input))
  }
)
