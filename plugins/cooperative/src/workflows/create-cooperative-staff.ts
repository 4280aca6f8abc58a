import { registerSignInStep } from "@mall/sign-in/workflows"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { setAuthAppMetadataStep } from "@medusajs/medusa/core-flows"
import { COOPERATIVE_STAFF_ACTOR } from "../types/actor"
import type { CreateCooperativeStaff } from "../types/cooperative"
import { createCooperativeStaffStep } from "./steps/create-cooperative-staff"

/**
 * Makes a person staff of a cooperative who can sign in by e-mail and
 * password. Refuses an e-mail with an account (`sign_in_email_taken`).
 */
export const createCooperativeStaffWorkflow = createWorkflow(
  "create-cooperative-staff",
  (input: WorkflowData<CreateCooperativeStaff>) => {
    const authIdentityId = registerSignInStep({
      email: input.email,
      password: input.password,
    })
    const staff = createCooperativeStaffStep(
      transform({ input }, (data) => ({
        cooperative_id: data.input.cooperative_id,
        email: data.input.email,
        display_name: data.input.display_name,
        roles: data.input.roles,
      }))
    )
    setAuthAppMetadataStep({
      authIdentityId,
      actorType: COOPERATIVE_STAFF_ACTOR,
      value: staff.staff_id,
    })
    return new WorkflowResponse(staff)
  }
)
