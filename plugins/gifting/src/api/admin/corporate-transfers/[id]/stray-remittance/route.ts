import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { StrayRemittance } from "../../../../../types/inputs"
import { oweStrayRemittanceWorkflow } from "../../../../../workflows/owe-stray-remittance"

export async function POST(
  req: AuthenticatedMedusaRequest<StrayRemittance>,
  res: MedusaResponse
) {
  const { result: refund } = await oweStrayRemittanceWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      transfer_id: req.params["id"] ?? "",
      user_id: req.auth_context.actor_id,
    },
  })
  res.json({ refund })
}
