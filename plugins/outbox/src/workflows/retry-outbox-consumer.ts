import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  retryOutboxConsumerStep,
  type RetryOutboxConsumerInput,
} from "./steps/retry-outbox-consumer"

/**
 * Has a consumer's job try again what failed, parked events included, at its
 * next run. Throws `outbox_nothing_to_retry`. May be repeated.
 */
export const retryOutboxConsumerWorkflow = createWorkflow(
  "retry-outbox-consumer",
  (input: WorkflowData<RetryOutboxConsumerInput>) =>
    new WorkflowResponse(retryOutboxConsumerStep(input))
)
