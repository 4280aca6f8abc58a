import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { shownRule } from "../../../../settings-view"
import { giftingOf, unionsOf } from "../../../../../workflows/reading/services"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const gifting = giftingOf(req.scope)
  const { union_id } = unionContext(req)
  const { id } = await gifting.roundOf({ id: req.params["id"] ?? "", union_id })
  const judgements = await gifting.judgementsOf(id)
  const staff = judgements.map(({ actor_id }) => actor_id)
  const names = await unionsOf(req.scope).staffNames([...new Set(staff)])
  res.json({
    judgements: judgements.map((judgement) => ({
      id: judgement.id,
      occasion: judgement.occasion,
      judged_at: judgement.judged_at,
      judged_on: judgement.judged_on,
      actor_name: names[judgement.actor_id] ?? null,
      snapshot_hash: judgement.snapshot_hash,
      outcome: judgement.outcome,
      figures: judgement.figures,
      rules: judgement.rules.map(shownRule),
      findings: judgement.findings,
      changes: judgement.changes,
    })),
  })
}
