import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { CertificateInput } from "../types"
import { addCertificatesStep } from "./steps/add-certificates"

/**
 * Records certificates of products and answers the ids of those that were new.
 * May be repeated: a number known for the product is left alone.
 */
export const addCertificatesWorkflow = createWorkflow(
  "add-certificates",
  (input: WorkflowData<CertificateInput[]>) =>
    new WorkflowResponse(addCertificatesStep(input))
)
