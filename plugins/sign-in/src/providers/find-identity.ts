import type {
  AuthenticationResponse,
  AuthIdentityDTO,
  AuthIdentityProviderService,
} from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { SignInErrorCode } from "../types/sentences"

/** The auth module hands on nothing of a refusal but a text: our code. */
export const refused = (code: SignInErrorCode): AuthenticationResponse => ({
  success: false,
  error: code,
})

/** The identity of this provider, or undefined; absence is no error here. */
export async function findIdentity(
  identities: AuthIdentityProviderService,
  entity_id: string
): Promise<AuthIdentityDTO | undefined> {
  try {
    return await identities.retrieve({ entity_id })
  } catch (error) {
    if ((error as MedusaError).type === MedusaError.Types.NOT_FOUND) {
      return undefined
    }
    throw error
  }
}
