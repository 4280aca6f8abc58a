import type { Fen } from "@mall/ledger/money"
import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { refundConsignmentLineWorkflow } from "../../../../../workflows/refund-consignment-line"

export async function POST(
  req: AuthenticatedMedusaRequest<{ refund_key: string; amount_fen: Fen }>,
  res: MedusaResponse
) {
  const { result } = await refundConsignmentLineWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      consignment_line_id: req.params["id"] ?? "",
      user_id: req.auth_context.actor_id,
    },
  })
  const { id, state, refunded_fen } = result
  res.json({ line: { id, state, refunded_fen } })
}
