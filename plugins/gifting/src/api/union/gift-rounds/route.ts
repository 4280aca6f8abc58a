import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { GiftRoundPlan } from "../../../types/inputs"
import { createGiftRoundWorkflow } from "../../../workflows/create-gift-round"
import { giftingOf } from "../../../workflows/reading/services"
import { readable, viewRound } from "../../round-view"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const gift_rounds = await giftingOf(req.scope).roundsOf(readable(req))
  res.json({ gift_rounds })
}

export async function POST(
  req: MedusaRequest<GiftRoundPlan>,
  res: MedusaResponse
) {
  const { union_id, staff_id } = unionContext(req)
  const { result } = await createGiftRoundWorkflow(req.scope).run({
    input: { union_id, staff_id, plan: req.validatedBody },
  })
  res.json({ gift_round: await viewRound(req, result.id) })
}
