import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { pruneOutboxStep } from "./steps/prune-outbox"

/** Forgets news that everybody had long ago; answers how many. May be repeated. */
export const pruneOutboxWorkflow = createWorkflow(
  "prune-outbox",
  () => new WorkflowResponse(pruneOutboxStep())
)
