import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { rejectFundTopUpWorkflow } from "../../../../../workflows/reject-fund-top-up"
import { subsidyOf } from "../../../../../workflows/reading/services"
import { viewTopUp } from "../../../../send-receipt"

export async function POST(
  req: AuthenticatedMedusaRequest<{ receipt_version: string; reason: string }>,
  res: MedusaResponse
) {
  const id = req.params["id"] ?? ""
  await rejectFundTopUpWorkflow(req.scope).run({
    input: { id, user_id: req.auth_context.actor_id, ...req.validatedBody },
  })
  res.json({ top_up: viewTopUp(await subsidyOf(req.scope).topUpOf({ id })) })
}
