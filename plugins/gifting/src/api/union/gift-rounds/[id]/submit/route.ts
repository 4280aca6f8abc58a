import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { submitGiftRoundWorkflow } from "../../../../../workflows/submit-gift-round"
import { roundOfCaller, viewRound } from "../../../../round-view"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  await submitGiftRoundWorkflow(req.scope).run({
    input: roundOfCaller(req),
  })
  res.json({ gift_round: await viewRound(req) })
}
