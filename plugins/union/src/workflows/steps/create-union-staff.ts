import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import type UnionModuleService from "../../modules/union/service"
import type { CreateUnionStaffInput } from "../../types/unions"

export const createUnionStaffStep = createStep(
  "create-union-staff",
  async (input: CreateUnionStaffInput, { container }) => {
    const service: UnionModuleService = container.resolve(UNION_MODULE)
    const staff = await service.addStaff(input)
    return new StepResponse(staff, staff.id)
  },
  async (id, { container }) => {
    if (id) {
      const service: UnionModuleService = container.resolve(UNION_MODULE)
      await service.deleteUnionStaffs(id)
    }
  }
)
