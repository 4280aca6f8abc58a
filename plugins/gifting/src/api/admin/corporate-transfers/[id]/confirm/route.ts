import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { confirmCorporateTransferWorkflow } from "../../../../../workflows/confirm-corporate-transfer"
import { giftingOf } from "../../../../../workflows/reading/services"

export async function POST(
  req: AuthenticatedMedusaRequest<{
    receipt_version: string
    identification_code: string
  }>,
  res: MedusaResponse
) {
  const id = req.params["id"] ?? ""
  await confirmCorporateTransferWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      id,
      user_id: req.auth_context.actor_id,
    },
  })
  res.json({ transfer: await giftingOf(req.scope).transferOf({ id }) })
}
