import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { subsidyOf } from "../../../../../../workflows/reading/services"
import { withdrawFundTopUpWorkflow } from "../../../../../../workflows/withdraw-fund-top-up"
import { viewTopUp } from "../../../../../send-receipt"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { union_id, staff_id } = unionContext(req)
  const key = { id: req.params["id"] ?? "", union_id }
  await withdrawFundTopUpWorkflow(req.scope).run({
    input: { ...key, staff_id },
  })
  res.json({ top_up: viewTopUp(await subsidyOf(req.scope).topUpOf(key)) })
}
