import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SupplementPlan } from "../../../../../types/inputs"
import { makeGiftSupplementWorkflow } from "../../../../../workflows/make-gift-supplement"
import { roundOfCaller, viewRound } from "../../../../round-view"

export async function POST(
  req: MedusaRequest<SupplementPlan>,
  res: MedusaResponse
) {
  const { result } = await makeGiftSupplementWorkflow(req.scope).run({
    input: { ...roundOfCaller(req), plan: req.validatedBody },
  })
  res.json({ gift_round: await viewRound(req, result.id) })
}
