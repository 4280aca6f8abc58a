import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import type UnionModuleService from "../../modules/union/service"
import type { StaffChange } from "@mall/sign-in/invite-staff"

export type SuspendUnionStaffInput = StaffChange

/** One transaction of one module: nothing to undo. */
export const suspendUnionStaffStep = createStep(
  "suspend-union-staff",
  async (input: SuspendUnionStaffInput, { container }) => {
    const service: UnionModuleService = container.resolve(UNION_MODULE)
    await service.suspendStaff(input.of, input.by)
    return new StepResponse(undefined)
  }
)
