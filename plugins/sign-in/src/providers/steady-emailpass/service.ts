import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityProviderService,
} from "@medusajs/framework/types"
import { EmailPassAuthService } from "@medusajs/auth-emailpass/dist/services/emailpass"
import { findIdentity, refused } from "../find-identity"

/**
 * Medusa's e-mail and password, which answers an unknown e-mail at once and a
 * known one after a tenth of a second: a list of staff for whoever has a
 * clock. Here both take the time of one password.
 */
export class SteadyEmailpassService extends EmailPassAuthService {
  override async authenticate(
    data: AuthenticationInput,
    identities: AuthIdentityProviderService
  ): Promise<AuthenticationResponse> {
    const { email, password } = data.body ?? {}
    if (typeof email !== "string" || typeof password !== "string") {
      return refused("sign_in_email_wrong")
    }
    if (!(await findIdentity(identities, email))) {
      await this.hashPassword(password)
      return refused("sign_in_email_wrong")
    }
    const answer = await super.authenticate(data, identities)
    return answer.success ? answer : refused("sign_in_email_wrong")
  }
}
