import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { giftingOf, unionsOf } from "../../../../../workflows/reading/services"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const gifting = giftingOf(req.scope)
  const { union_id } = unionContext(req)
  const { id } = await gifting.roundOf({ id: req.params["id"] ?? "", union_id })
  const judgements = await gifting.judgementsOf(id)
  const staff = judgements.map(({ actor_id }) => actor_id)
  const names = await unionsOf(req.scope).staffNames([...new Set(staff)])
  res.json({
    judgements: judgements.map(
      ({ id, actor_id, actor_type, round_id, rules, ...judgement }) => ({
        ...judgement,
        id,
        actor_name: names[actor_id] ?? null,
        rules: rules.map(({ set_by, set_by_type, ...rule }) => rule),
      })
    ),
  })
}
