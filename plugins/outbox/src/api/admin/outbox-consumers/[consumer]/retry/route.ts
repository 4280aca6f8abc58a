import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { inOneTransaction } from "../../../../../one-transaction"
import { watchConsumers } from "../../../../../watch"
import { retryOutboxConsumerWorkflow } from "../../../../../workflows"

export async function POST(
  req: MedusaRequest<{ event_id?: number }>,
  res: MedusaResponse
) {
  await retryOutboxConsumerWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      consumer: req.params["consumer"] ?? "",
    },
  })
  res.json({ consumers: await inOneTransaction(req.scope, watchConsumers) })
}
