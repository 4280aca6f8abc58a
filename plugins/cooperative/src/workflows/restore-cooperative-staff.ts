import {
  createWorkflow,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  restoreCooperativeStaffStep,
  type RestoreCooperativeStaffInput,
} from "./steps/restore-cooperative-staff"

/** Lets suspended staff in again. */
export const restoreCooperativeStaffWorkflow = createWorkflow(
  "restore-cooperative-staff",
  (input: WorkflowData<RestoreCooperativeStaffInput>) => {
    restoreCooperativeStaffStep(input)
  }
)
