import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../modules/cooperative/lib/refuse"

type SignIn = { email: string; password: string }

/** Registers an e-mail and password; answers the new auth identity's id. */
export const registerCooperativeSignInStep = createStep(
  "register-cooperative-sign-in",
  async ({ email, password }: SignIn, { container }) => {
    const { success, authIdentity } = await container
      .resolve(Modules.AUTH)
      .register("emailpass", { body: { email, password } })
    if (!success || !authIdentity) {
      throw refuse.notAllowed("cooperative_email_taken", { email })
    }
    return new StepResponse(authIdentity.id, authIdentity.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(Modules.AUTH).deleteAuthIdentities([id])
    }
  }
)
