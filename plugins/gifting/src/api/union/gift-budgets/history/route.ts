import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BudgetPage } from "../../../../modules/gifting/queries/budget-queries"
import { giftingOf } from "../../../../workflows/reading/services"
import { withNames } from "../../../settings-view"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { union_id } = unionContext(req)
  const { count, rows } = await giftingOf(req.scope).budgetHistory(
    union_id,
    req.validatedQuery as BudgetPage
  )
  res.json({ budgets: await withNames(req, rows), count })
}
