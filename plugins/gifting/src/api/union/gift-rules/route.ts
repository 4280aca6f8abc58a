import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { OwnGiftRule } from "../../../types/inputs"
import { giftingOf } from "../../../workflows/reading/services"
import { setOwnGiftRuleWorkflow } from "../../../workflows/set-own-gift-rule"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ rules: await rulesOfCaller(req) })
}

export async function POST(
  req: MedusaRequest<OwnGiftRule>,
  res: MedusaResponse
) {
  const { union_id } = unionContext(req)
  await setOwnGiftRuleWorkflow(req.scope).run({
    input: { union_id, rule: req.validatedBody },
  })
  res.json({ rules: await rulesOfCaller(req) })
}

async function rulesOfCaller(req: MedusaRequest) {
  const { union_id, province_code } = unionContext(req)
  const rules = await giftingOf(req.scope).rulesOf(province_code, union_id)
  return rules.map((rule) => ({ ...rule, is_own: rule.union_id !== null }))
}
