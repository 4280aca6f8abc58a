import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type FundInput, fundProgramme } from "../money/fund"

export type FundSubsidyProgrammeInput = FundInput

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const fundSubsidyProgrammeStep = createStep(
  "fund-subsidy-programme",
  async (input: FundSubsidyProgrammeInput, { container }) => {
    await fundProgramme(container, input)
    return new StepResponse({ id: input.id })
  }
)
