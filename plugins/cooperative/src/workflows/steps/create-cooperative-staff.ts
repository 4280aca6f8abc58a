import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { createStaff } from "@mall/sign-in/invite-staff"
import { COOPERATIVE_KEEPING } from "../../modules/cooperative/keeping"
import type { CreateCooperativeStaff } from "../../types/cooperative"

export type CreateCooperativeStaffInput = CreateCooperativeStaff

/** One transaction: nothing to undo. */
export const createCooperativeStaffStep = createStep(
  "create-cooperative-staff",
  async (input: CreateCooperativeStaffInput, { container }) => {
    const { password, cooperative_id, ...person } = input
    const staff = { ...person, tenant_id: cooperative_id }
    const staff_id = await createStaff(container, COOPERATIVE_KEEPING, {
      staff,
      password,
    })
    const { roles, display_name } = input
    return new StepResponse({ staff_id, cooperative_id, roles, display_name })
  }
)
