import {
  createWorkflow,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  restoreUnionStaffStep,
  type RestoreUnionStaffInput,
} from "./steps/restore-union-staff"

/** Lets suspended staff in again. */
export const restoreUnionStaffWorkflow = createWorkflow(
  "restore-union-staff",
  (input: WorkflowData<RestoreUnionStaffInput>) => {
    restoreUnionStaffStep(input)
  }
)
