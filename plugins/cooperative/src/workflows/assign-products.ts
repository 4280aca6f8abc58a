import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assignProductsStep } from "./steps/assign-products"

/** Gives products to a cooperative, each product having exactly one. */
export const assignProductsWorkflow = createWorkflow(
  "assign-products",
  (input: WorkflowData<{ cooperative_id: string; product_ids: string[] }>) =>
    new WorkflowResponse(assignProductsStep(input))
)
