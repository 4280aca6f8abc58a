import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../modules/cooperative"

type AssignProductsInput = { cooperative_id: string; product_ids: string[] }

/** One statement that may be repeated; it stands alone in its workflow. */
export const assignProductsStep = createStep(
  "assign-products",
  async (input: AssignProductsInput, { container }) => {
    await container
      .resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
      .assignProducts(input)
    return new StepResponse(input)
  }
)
