import {
  createWorkflow,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  changeUnionStaffRolesStep,
  type ChangeUnionStaffRolesInput,
} from "./steps/change-union-staff-roles"

/** Gives staff other roles; the last chair stays one, nobody changes their own. */
export const changeUnionStaffRolesWorkflow = createWorkflow(
  "change-union-staff-roles",
  (input: WorkflowData<ChangeUnionStaffRolesInput>) => {
    changeUnionStaffRolesStep(input)
  }
)
