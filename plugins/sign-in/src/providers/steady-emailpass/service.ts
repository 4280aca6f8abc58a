import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityProviderService,
} from "@medusajs/framework/types"
import emailpass from "@medusajs/medusa/auth-emailpass"
import { isPassword } from "../../modules/sign-in/lib/password"
import { findIdentity, refused } from "../find-identity"

interface EmailPass {
  authenticate(
    data: AuthenticationInput,
    identities: AuthIdentityProviderService
  ): Promise<AuthenticationResponse>
}

/** Medusa publishes its provider as a module, not as a class to extend. */
const EmailPassAuthService = emailpass.services[0] as new (
  ...args: unknown[]
) => EmailPass

/**
 * Medusa's e-mail and password, which answers an unknown e-mail at once and a
 * known one after a tenth of a second: a list of staff for whoever has a
 * clock. Here both take the time of one password.
 */
export class SteadyEmailpassService extends EmailPassAuthService {
  static identifier = "emailpass"
  static DISPLAY_NAME = "E-mail and password"

  override async authenticate(
    data: AuthenticationInput,
    identities: AuthIdentityProviderService
  ): Promise<AuthenticationResponse> {
    const { email, password } = data.body ?? {}
    if (typeof email !== "string" || typeof password !== "string") {
      return refused("sign_in_email_wrong")
    }
    if (!(await findIdentity(identities, email))) {
      // Nobody's password: never right, and as slow as Medusa's own check.
      await isPassword(password, undefined)
      return refused("sign_in_email_wrong")
    }
    const answer = await super.authenticate(data, identities)
    return answer.success ? answer : refused("sign_in_email_wrong")
  }
}
