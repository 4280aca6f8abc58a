import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { giftingOf } from "../../../../../workflows/reading/services"
import { rejectCorporateTransferWorkflow } from "../../../../../workflows/reject-corporate-transfer"

export async function POST(
  req: AuthenticatedMedusaRequest<{ reason: string; receipt_version: string }>,
  res: MedusaResponse
) {
  const id = req.params["id"] ?? ""
  await rejectCorporateTransferWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      id,
      user_id: req.auth_context.actor_id,
    },
  })
  res.json({ transfer: await giftingOf(req.scope).transferOf({ id }) })
}
