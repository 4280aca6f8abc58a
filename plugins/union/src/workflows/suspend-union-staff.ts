import {
  createWorkflow,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  suspendUnionStaffStep,
  type SuspendUnionStaffInput,
} from "./steps/suspend-union-staff"

/** Refuses staff at their next request; the last chair stays. */
export const suspendUnionStaffWorkflow = createWorkflow(
  "suspend-union-staff",
  (input: WorkflowData<SuspendUnionStaffInput>) => {
    suspendUnionStaffStep(input)
  }
)
