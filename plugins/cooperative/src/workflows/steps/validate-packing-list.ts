import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../modules/cooperative"

type Export = { consignment_id: string; cooperative_id: string }

/** Throws `consignment_unknown` and `consignment_not_open`. */
export const validatePackingListStep = createStep(
  "validate-packing-list",
  async (input: Export, { container }) => {
    const service =
      container.resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
    return new StepResponse(await service.retrieveOpenConsignment(input))
  }
)
