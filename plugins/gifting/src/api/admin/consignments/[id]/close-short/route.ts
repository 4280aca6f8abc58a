import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { closeConsignmentShortWorkflow } from "../../../../../workflows/close-consignment-short"

export async function POST(
  req: AuthenticatedMedusaRequest<{ reason: string }>,
  res: MedusaResponse
) {
  const { result } = await closeConsignmentShortWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      consignment_id: req.params["id"] ?? "",
      user_id: req.auth_context.actor_id,
    },
  })
  res.json({ consignment: result })
}
