import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import type UnionModuleService from "../../modules/union/service"
import type { StaffChange } from "@mall/sign-in/invite-staff"
import type { UnionRole } from "../../types/unions"

export type ChangeUnionStaffRolesInput = StaffChange & { roles: UnionRole[] }

/** One transaction of one module: nothing to undo. */
export const changeUnionStaffRolesStep = createStep(
  "change-union-staff-roles",
  async (input: ChangeUnionStaffRolesInput, { container }) => {
    const service: UnionModuleService = container.resolve(UNION_MODULE)
    await service.changeStaffRoles(input.of, input.roles, input.by)
    return new StepResponse(undefined)
  }
)
