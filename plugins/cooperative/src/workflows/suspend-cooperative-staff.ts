import {
  createWorkflow,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  suspendCooperativeStaffStep,
  type SuspendCooperativeStaffInput,
} from "./steps/suspend-cooperative-staff"

/** Refuses staff at their next request; the last owner stays. */
export const suspendCooperativeStaffWorkflow = createWorkflow(
  "suspend-cooperative-staff",
  (input: WorkflowData<SuspendCooperativeStaffInput>) => {
    suspendCooperativeStaffStep(input)
  }
)
