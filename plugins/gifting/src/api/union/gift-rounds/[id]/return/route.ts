import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { returnGiftRoundWorkflow } from "../../../../../workflows/return-gift-round"
import { roundOfCaller, viewRound } from "../../../../round-view"

export async function POST(
  req: MedusaRequest<{ note: string }>,
  res: MedusaResponse
) {
  await returnGiftRoundWorkflow(req.scope).run({
    input: { ...roundOfCaller(req), ...req.validatedBody },
  })
  res.json({ gift_round: await viewRound(req) })
}
