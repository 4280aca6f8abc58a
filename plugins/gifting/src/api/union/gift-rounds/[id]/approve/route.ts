import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { approveGiftRoundWorkflow } from "../../../../../workflows/approve-gift-round"
import { roundOfCaller, viewRound } from "../../../../round-view"

export async function POST(
  req: MedusaRequest<{ snapshot_hash: string }>,
  res: MedusaResponse
) {
  await approveGiftRoundWorkflow(req.scope).run({
    input: { ...roundOfCaller(req), ...req.validatedBody },
  })
  res.json({ gift_round: await viewRound(req) })
}
