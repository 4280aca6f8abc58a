import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { giftingOf } from "../../../workflows/reading/services"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { union_id, province_code } = unionContext(req)
  const rules = await giftingOf(req.scope).rulesOf(province_code, union_id)
  res.json({
    rules: rules.map((rule) => ({ ...rule, is_own: rule.union_id !== null })),
  })
}
