import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { freeLapsedHolds } from "../money/lapse"

export type FreeLapsedHoldsInput = { now: string }

/** Each purchase is a transaction of its own and needs no undoing. */
export const freeLapsedHoldsStep = createStep(
  "free-lapsed-holds",
  async (input: FreeLapsedHoldsInput, { container }) => {
    const freed = await freeLapsedHolds(container, new Date(input.now))
    return new StepResponse({ freed })
  }
)
