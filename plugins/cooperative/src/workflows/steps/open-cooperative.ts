import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Issuer } from "@mall/sign-in/types"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../modules/cooperative"
import type { OpenedCooperative } from "../../types/cooperative"

export type OpenCooperativeStepInput = {
  cooperative: OpenedCooperative
  by: Issuer
}

/** The last step of its workflow: nothing to undo. */
export const openCooperativeStep = createStep(
  "open-cooperative",
  async (input: OpenCooperativeStepInput, { container }) => {
    const service =
      container.resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
    const { cooperative, by } = input
    return new StepResponse(await service.openCooperative(cooperative, by))
  }
)
