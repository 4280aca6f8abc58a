import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { payCorporateRefundWorkflow } from "../../../../../workflows/pay-corporate-refund"

export async function POST(
  req: AuthenticatedMedusaRequest<{ bank_reference: string; paid_on: string }>,
  res: MedusaResponse
) {
  const { result } = await payCorporateRefundWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      id: req.params["id"] ?? "",
      user_id: req.auth_context.actor_id,
    },
  })
  res.json({ refund: result })
}
