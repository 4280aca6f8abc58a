import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../modules/cooperative"
import type { CreateCooperativeStaff } from "../../types/cooperative"

export const createCooperativeStaffStep = createStep(
  "create-cooperative-staff",
  async (input: Omit<CreateCooperativeStaff, "password">, { container }) => {
    const service =
      container.resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
    const staff = await service.addStaff(input)
    return new StepResponse(staff, staff.staff_id)
  },
  async (id, { container }) => {
    if (id) {
      await container
        .resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
        .deleteCooperativeStaffs(id)
    }
  }
)
