import { registerSignInStep } from "@mall/sign-in/workflows"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { setAuthAppMetadataStep } from "@medusajs/medusa/core-flows"
import { UNION_STAFF_ACTOR } from "../types/unions"
import type { CreateUnionStaffInput } from "../types/unions"
import { createUnionStaffStep } from "./steps/create-union-staff"

/**
 * Makes a person staff of a union who can sign in by e-mail and password.
 * Refuses an e-mail that has an account already (`union_staff_email_taken`,
 * `sign_in_email_taken`).
 */
export const createUnionStaffWorkflow = createWorkflow(
  "create-union-staff",
  (input: WorkflowData<CreateUnionStaffInput & { password: string }>) => {
    const staff = createUnionStaffStep(
      transform({ input }, ({ input }) => ({
        union_id: input.union_id,
        email: input.email,
        display_name: input.display_name,
        roles: input.roles,
      }))
    )
    const authIdentityId = registerSignInStep(
      transform({ input, staff }, ({ input, staff }) => ({
        email: staff.email,
        password: input.password,
      }))
    )
    setAuthAppMetadataStep({
      authIdentityId,
      actorType: UNION_STAFF_ACTOR,
      value: staff.id,
    })
    return new WorkflowResponse(staff)
  }
)
