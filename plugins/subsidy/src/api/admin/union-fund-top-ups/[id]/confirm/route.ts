import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { confirmFundTopUpWorkflow } from "../../../../../workflows/confirm-fund-top-up"
import type { ConfirmTopUp } from "../../../../../workflows/money/top-up"
import { subsidyOf } from "../../../../../workflows/reading/services"
import { viewTopUp } from "../../../../send-receipt"

export async function POST(
  req: AuthenticatedMedusaRequest<
    Pick<ConfirmTopUp, "receipt_version" | "identification_code">
  >,
  res: MedusaResponse
) {
  const id = req.params["id"] ?? ""
  await confirmFundTopUpWorkflow(req.scope).run({
    input: { id, user_id: req.auth_context.actor_id, ...req.validatedBody },
  })
  res.json({ top_up: viewTopUp(await subsidyOf(req.scope).topUpOf({ id })) })
}
