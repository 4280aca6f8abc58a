import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { withdrawGiftOrderWorkflow } from "../../../../../workflows/withdraw-gift-order"
import { roundOfCaller, viewRound } from "../../../../round-view"

export async function POST(
  req: MedusaRequest<{ note?: string }>,
  res: MedusaResponse
) {
  await withdrawGiftOrderWorkflow(req.scope).run({
    input: { ...roundOfCaller(req), ...req.validatedBody },
  })
  res.json({ gift_round: await viewRound(req) })
}
