import {
  createWorkflow,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  changeCooperativeStaffRolesStep,
  type ChangeCooperativeStaffRolesInput,
} from "./steps/change-cooperative-staff-roles"

/** Gives staff other roles; the last owner stays one, nobody changes their own. */
export const changeCooperativeStaffRolesWorkflow = createWorkflow(
  "change-cooperative-staff-roles",
  (input: WorkflowData<ChangeCooperativeStaffRolesInput>) => {
    changeCooperativeStaffRolesStep(input)
  }
)
