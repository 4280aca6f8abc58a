import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { giftingOf } from "../../../../../workflows/reading/services"
import { rejectCorporateTransferWorkflow } from "../../../../../workflows/reject-corporate-transfer"

export async function POST(
  req: AuthenticatedMedusaRequest<{ reason: string }>,
  res: MedusaResponse
) {
  const id = req.params["id"] ?? ""
  await rejectCorporateTransferWorkflow(req.scope).run({
    input: {
      id,
      user_id: req.auth_context.actor_id,
      reason: req.validatedBody.reason,
    },
  })
  res.json({ transfer: await giftingOf(req.scope).transferOf({ id }) })
}
