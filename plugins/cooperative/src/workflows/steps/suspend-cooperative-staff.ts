import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../modules/cooperative"
import type { StaffChange } from "@mall/sign-in/invite-staff"

export type SuspendCooperativeStaffInput = StaffChange

/** One transaction of one module: nothing to undo. */
export const suspendCooperativeStaffStep = createStep(
  "suspend-cooperative-staff",
  async (input: SuspendCooperativeStaffInput, { container }) => {
    const service =
      container.resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
    await service.suspendStaff(input.of, input.by)
    return new StepResponse(undefined)
  }
)
