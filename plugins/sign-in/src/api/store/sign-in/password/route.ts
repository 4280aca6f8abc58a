import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { setPasswordWorkflow } from "../../../../workflows"
import type { PasswordChange } from "../../../contract"

export async function POST(
  req: AuthenticatedMedusaRequest<PasswordChange>,
  res: MedusaResponse
) {
  const { actor_id, auth_identity_id } = req.auth_context
  await setPasswordWorkflow(req.scope).run({
    input: {
      customer_id: actor_id,
      auth_identity_id,
      password: req.validatedBody.password,
    },
  })
  res.json({ has_password: true })
}
