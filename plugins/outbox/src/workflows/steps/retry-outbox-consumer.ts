import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { inOneTransaction } from "../../one-transaction"
import { retryNow } from "../../watch"

export type RetryOutboxConsumerInput = {
  consumer: string
  event_id?: number
}

/** Only brings the next attempt forward: nothing to undo. */
export const retryOutboxConsumerStep = createStep(
  "retry-outbox-consumer",
  async (input: RetryOutboxConsumerInput, { container }) => {
    await inOneTransaction(container, (unit) => retryNow(unit, input))
    return new StepResponse(input.consumer)
  }
)
