import type { MedusaContainer } from "@medusajs/framework/types"
import { SIGN_IN_MODULE, type SignInModuleService } from "./modules/sign-in"
import type { VerifiedMobile } from "./types/accounts"

/**
 * The mobile a customer proved by a code: its hash, the same as a roster's,
 * and its mask. Null for a customer without one.
 */
export async function verifiedMobileOf(
  container: MedusaContainer,
  customerId: string
): Promise<VerifiedMobile | null> {
  return await container
    .resolve<SignInModuleService>(SIGN_IN_MODULE)
    .verifiedMobileOf(customerId)
}
