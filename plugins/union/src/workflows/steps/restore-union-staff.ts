import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import type UnionModuleService from "../../modules/union/service"
import type { StaffChange } from "@mall/sign-in/invite-staff"

export type RestoreUnionStaffInput = StaffChange

/** One transaction of one module: nothing to undo. */
export const restoreUnionStaffStep = createStep(
  "restore-union-staff",
  async (input: RestoreUnionStaffInput, { container }) => {
    const service: UnionModuleService = container.resolve(UNION_MODULE)
    await service.restoreStaff(input.of, input.by)
    return new StepResponse(undefined)
  }
)
