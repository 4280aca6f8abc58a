import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SetGiftBudgetInput } from "../../../workflows/steps/set-gift-budget"
import { setGiftBudgetWorkflow } from "../../../workflows/set-gift-budget"
import { budgetsOfCaller } from "../../settings-view"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ budgets: await budgetsOfCaller(req) })
}

export async function POST(
  req: MedusaRequest<Omit<SetGiftBudgetInput, "union_id" | "staff_id">>,
  res: MedusaResponse
) {
  const { union_id, staff_id } = unionContext(req)
  await setGiftBudgetWorkflow(req.scope).run({
    input: { ...req.validatedBody, union_id, staff_id },
  })
  res.json({ budgets: await budgetsOfCaller(req) })
}
