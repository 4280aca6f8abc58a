import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { cancelGiftRoundWorkflow } from "../../../../../workflows/cancel-gift-round"
import { roundOfCaller, viewRound } from "../../../../round-view"

export async function POST(
  req: MedusaRequest<{ note?: string }>,
  res: MedusaResponse
) {
  await cancelGiftRoundWorkflow(req.scope).run({
    input: { ...roundOfCaller(req), ...req.validatedBody },
  })
  res.json({ gift_round: await viewRound(req) })
}
