import type { Fen } from "@mall/ledger/money"
import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { openFundTopUpWorkflow } from "../../../../workflows/open-fund-top-up"
import { idempotencyKey } from "../../../idempotency-key"
import { viewTopUp } from "../../../send-receipt"

export async function POST(
  req: MedusaRequest<{ amount_fen: Fen }>,
  res: MedusaResponse
) {
  const { union_id, staff_id } = unionContext(req)
  const { result } = await openFundTopUpWorkflow(req.scope).run({
    input: {
      union_id,
      staff_id,
      ...req.validatedBody,
      key: idempotencyKey(req),
    },
  })
  res.json({ top_up: viewTopUp(result) })
}
