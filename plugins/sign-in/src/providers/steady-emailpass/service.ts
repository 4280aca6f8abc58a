import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityProviderService,
} from "@medusajs/framework/types"
import emailpass from "@medusajs/medusa/auth-emailpass"
import {
  type SIGN_IN_MODULE,
  type SignInModuleService,
} from "../../modules/sign-in"
import {
  isPassword,
  isSealedHere,
  MAX_PASSWORD,
} from "../../modules/sign-in/lib/password"
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

const EMAILPASS = "emailpass"
const OPERATOR = "user"

type Cradle = { [SIGN_IN_MODULE]: SignInModuleService }

/**
 * Medusa's e-mail and password, with two differences. It answers an unknown
 * e-mail at once and a known one after a tenth of a second: a list of staff
 * for whoever has a clock. Here both take the time of one password. And staff
 * of organisations sign in by e-mail or by mobile; neither stands readable in
 * Medusa's tables. The operators' own accounts are Medusa's, as they are.
 */
export class SteadyEmailpassService extends EmailPassAuthService {
  static identifier = EMAILPASS
  static DISPLAY_NAME = "E-mail and password"

  private readonly cradle: Cradle

  constructor(...args: unknown[]) {
    super(...args)
    this.cradle = args[0] as Cradle
  }

  override async authenticate(
    data: AuthenticationInput,
    identities: AuthIdentityProviderService
  ): Promise<AuthenticationResponse> {
    const { email, password } = data.body ?? {}
    if (
      typeof email !== "string" ||
      typeof password !== "string" ||
      password.length > MAX_PASSWORD
    ) {
      return refused("sign_in_email_wrong")
    }
    const { actor_type } = data as AuthenticationInput & { actor_type?: string }
    const entity_id =
      actor_type === OPERATOR
        ? email
        : this.cradle.sign_in.marks.ofAccount(email)
    const identity = await findIdentity(identities, entity_id)
    const own = identity?.provider_identities?.find(
      ({ provider }) => provider === EMAILPASS
    )
    const kept = own?.provider_metadata?.["password"]
    if (identity && typeof kept === "string" && !isSealedHere(kept)) {
      const body = { ...data.body, email: entity_id }
      const answer = await super.authenticate({ ...data, body }, identities)
      return answer.success ? answer : refused("sign_in_email_wrong")
    }
    // Nobody's password is never right, and as slow to check as any other.
    const isRight = await isPassword(
      password,
      typeof kept === "string" ? kept : undefined
    )
    if (!identity || !isRight) {
      return refused("sign_in_email_wrong")
    }
    delete own?.provider_metadata
    return { success: true, authIdentity: identity }
  }
}
