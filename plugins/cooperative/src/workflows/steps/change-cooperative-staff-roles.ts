import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../modules/cooperative"
import type { StaffChange } from "@mall/sign-in/invite-staff"
import type { CooperativeRole } from "../../types/cooperative"

export type ChangeCooperativeStaffRolesInput = StaffChange & {
  roles: CooperativeRole[]
}

/** One transaction of one module: nothing to undo. */
export const changeCooperativeStaffRolesStep = createStep(
  "change-cooperative-staff-roles",
  async (input: ChangeCooperativeStaffRolesInput, { container }) => {
    const service =
      container.resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
    await service.changeStaffRoles(input.of, input.roles, input.by)
    return new StepResponse(undefined)
  }
)
