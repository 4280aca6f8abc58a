import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../modules/cooperative"
import type { StaffChange } from "@mall/sign-in/invite-staff"

export type RestoreCooperativeStaffInput = StaffChange

/** One transaction of one module: nothing to undo. */
export const restoreCooperativeStaffStep = createStep(
  "restore-cooperative-staff",
  async (input: RestoreCooperativeStaffInput, { container }) => {
    const service =
      container.resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
    await service.restoreStaff(input.of, input.by)
    return new StepResponse(undefined)
  }
)
