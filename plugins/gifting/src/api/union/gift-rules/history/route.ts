import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { giftingOf } from "../../../../workflows/reading/services"
import { withNames } from "../../../settings-view"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { union_id } = unionContext(req)
  const { count, rows } = await giftingOf(req.scope).ownRuleHistory(
    union_id,
    req.validatedQuery as { offset: number; limit: number }
  )
  res.json({ rules: await withNames(req, rows), count })
}
