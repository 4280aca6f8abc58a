import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { inOneTransaction } from "../../../one-transaction"
import { watchConsumers } from "../../../watch"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ consumers: await inOneTransaction(req.scope, watchConsumers) })
}
