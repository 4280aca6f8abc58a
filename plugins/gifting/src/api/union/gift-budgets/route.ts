import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SetGiftBudgetInput } from "../../../workflows/steps/set-gift-budget"
import { setGiftBudgetWorkflow } from "../../../workflows/set-gift-budget"
import { giftingOf } from "../../../workflows/reading/services"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { union_id } = unionContext(req)
  res.json({ budgets: await giftingOf(req.scope).budgetsOf(union_id) })
}

export async function POST(
  req: MedusaRequest<Omit<SetGiftBudgetInput, "union_id">>,
  res: MedusaResponse
) {
  const { union_id } = unionContext(req)
  await setGiftBudgetWorkflow(req.scope).run({
    input: { ...req.validatedBody, union_id },
  })
  res.json({ budgets: await giftingOf(req.scope).budgetsOf(union_id) })
}
