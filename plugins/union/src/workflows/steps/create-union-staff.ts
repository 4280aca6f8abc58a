import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { createStaff } from "@mall/sign-in/invite-staff"
import { UNION_KEEPING } from "../../modules/union/keeping"
import type { UnionRole } from "../../types/unions"

export type CreateUnionStaffInput = {
  union_id: string
  display_name: string
  email?: string
  mobile?: string
  roles: UnionRole[]
  password: string
}

/** One transaction: nothing to undo. */
export const createUnionStaffStep = createStep(
  "create-union-staff",
  async (input: CreateUnionStaffInput, { container }) => {
    const { password, union_id, ...person } = input
    const staff = { ...person, tenant_id: union_id }
    const id = await createStaff(container, UNION_KEEPING, { staff, password })
    return new StepResponse({ id, union_id, roles: input.roles })
  }
)
