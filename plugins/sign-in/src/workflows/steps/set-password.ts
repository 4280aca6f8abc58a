import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SIGN_IN_MODULE, type SignInModuleService } from "../../modules/sign-in"
import {
  MIN_PASSWORD,
  passwordFault,
  sealPassword,
} from "../../modules/sign-in/lib/password"
import { MOBILE_PASSWORD } from "../../providers/mobile-password/service"
import { refuse } from "../../refuse"

export type SetPasswordInput = {
  customer_id: string
  auth_identity_id: string
  password: string
}

/** The only step of its workflow and one write: nothing to undo. */
export const setPasswordStep = createStep(
  "set-password",
  async (input: SetPasswordInput, { container }) => {
    const { mobile, mobile_hash } = await container
      .resolve<SignInModuleService>(SIGN_IN_MODULE)
      .freshMobileOf(input.customer_id, new Date())
    const fault = passwordFault(input.password, mobile)
    if (fault) {
      throw refuse.invalid(fault, { min: MIN_PASSWORD })
    }
    const provider_metadata = { password: await sealPassword(input.password) }
    const auth = container.resolve(Modules.AUTH)
    const own = { provider: MOBILE_PASSWORD, entity_id: mobile_hash }
    const [known] = await auth.listProviderIdentities(own, { take: 1 })
    if (known) {
      await auth.updateProviderIdentities({ id: known.id, provider_metadata })
    } else {
      await auth.createProviderIdentities([
        { ...own, auth_identity_id: input.auth_identity_id, provider_metadata },
      ])
    }
    return new StepResponse(undefined)
  }
)
