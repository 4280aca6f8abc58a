import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SIGN_IN_MODULE, type SignInModuleService } from "../../modules/sign-in"
import type { IssuedCode } from "../../types/accounts"

export type IssueCodeInput = { mobile: string; address: string }

/** The code leaves this step sealed; undone, it was never asked for. */
export const issueCodeStep = createStep(
  "issue-code",
  async (input: IssueCodeInput, { container }) => {
    const service = container.resolve<SignInModuleService>(SIGN_IN_MODULE)
    const issued = await service.issueCode(input, new Date())
    return new StepResponse(issued, issued)
  },
  async (issued: IssuedCode | undefined, { container }) => {
    if (issued) {
      await container
        .resolve<SignInModuleService>(SIGN_IN_MODULE)
        .withdrawCode(issued)
    }
  }
)
