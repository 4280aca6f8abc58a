import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { sweepEnded } from "../money/sweep"

export type SweepEndedProgrammesInput = { now: string }

/** Each batch is a transaction of its own and needs no undoing. */
export const sweepEndedProgrammesStep = createStep(
  "sweep-ended-programmes",
  async (input: SweepEndedProgrammesInput, { container }) => {
    const swept = await sweepEnded(container, new Date(input.now))
    return new StepResponse({ swept })
  }
)
