import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { closeGiftChoicesWorkflow } from "../../../../../workflows/close-gift-choices"
import { roundOfCaller, viewRound } from "../../../../round-view"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  await closeGiftChoicesWorkflow(req.scope).run({
    input: roundOfCaller(req),
  })
  res.json({ gift_round: await viewRound(req) })
}
