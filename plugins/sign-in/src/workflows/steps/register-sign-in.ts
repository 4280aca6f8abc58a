import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../refuse"

export type SignInWithPassword = { email: string; password: string }

/**
 * Registers an e-mail and password for staff who are invited; answers the new
 * auth identity's id. The public cannot register such an account. Refuses an
 * e-mail that has one (`sign_in_email_taken`).
 */
export const registerSignInStep = createStep(
  "register-sign-in",
  async ({ email, password }: SignInWithPassword, { container }) => {
    const { success, authIdentity } = await container
      .resolve(Modules.AUTH)
      .register("emailpass", { body: { email, password } })
    if (!success || !authIdentity) {
      throw refuse.notAllowed("sign_in_email_taken", { email })
    }
    return new StepResponse(authIdentity.id, authIdentity.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(Modules.AUTH).deleteAuthIdentities([id])
    }
  }
)
