import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { GiftRoundPlan, RoundSearch } from "../../../types/inputs"
import { createGiftRoundWorkflow } from "../../../workflows/create-gift-round"
import { giftingOf, unionsOf } from "../../../workflows/reading/services"
import { readable, viewRound } from "../../round-view"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { gift_rounds, ...sums } = await giftingOf(req.scope).roundsOf(
    readable(req),
    req.validatedQuery as RoundSearch
  )
  const unions = await unionsOf(req.scope).listUnions(
    { id: [...new Set(gift_rounds.map(({ union_id }) => union_id))] },
    { select: ["id", "short_name"], take: null }
  )
  const names = new Map(unions.map(({ id, short_name }) => [id, short_name]))
  res.json({
    gift_rounds: gift_rounds.map((round) => ({
      ...round,
      union_name: names.get(round.union_id) ?? "",
    })),
    ...sums,
  })
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
