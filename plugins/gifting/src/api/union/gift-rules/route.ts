import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { OwnGiftRule } from "../../../types/inputs"
import { setOwnGiftRuleWorkflow } from "../../../workflows/set-own-gift-rule"
import { rulesOfCaller } from "../../settings-view"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ rules: await rulesOfCaller(req) })
}

export async function POST(
  req: MedusaRequest<OwnGiftRule>,
  res: MedusaResponse
) {
  const { union_id, staff_id } = unionContext(req)
  await setOwnGiftRuleWorkflow(req.scope).run({
    input: { union_id, staff_id, rule: req.validatedBody },
  })
  res.json({ rules: await rulesOfCaller(req) })
}
