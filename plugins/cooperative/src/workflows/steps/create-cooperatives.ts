import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../modules/cooperative"
import type { CreateCooperative } from "../../types/cooperative"

export const createCooperativesStep = createStep(
  "create-cooperatives",
  async (input: CreateCooperative[], { container }) => {
    const service =
      container.resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
    const created = await service.createCooperatives(input)
    return new StepResponse(
      created,
      created.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (ids) {
      await container
        .resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
        .deleteCooperatives(ids)
    }
  }
)
