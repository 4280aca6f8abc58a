import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../modules/cooperative"
import type { CorrectTrackingInput } from "../../types/shipment"

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const correctTrackingStep = createStep(
  "correct-tracking",
  async (input: CorrectTrackingInput, { container }) => {
    await container
      .resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
      .correctTracking(input)
    return new StepResponse(input.parcel_id)
  }
)
