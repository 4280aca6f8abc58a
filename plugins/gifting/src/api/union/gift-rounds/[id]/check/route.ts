import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { checkGiftRoundWorkflow } from "../../../../../workflows/check-gift-round"
import { roundOfCaller } from "../../../../round-view"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { result } = await checkGiftRoundWorkflow(req.scope).run({
    input: roundOfCaller(req),
  })
  res.json(result)
}
