import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { placeGiftRoundOrderWorkflow } from "../../../../../workflows/place-gift-round-order"
import { roundOfCaller, viewRound } from "../../../../round-view"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  await placeGiftRoundOrderWorkflow(req.scope).run({
    input: roundOfCaller(req),
  })
  res.json({ gift_round: await viewRound(req) })
}
