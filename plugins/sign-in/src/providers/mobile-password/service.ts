import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityDTO,
  AuthIdentityProviderService,
} from "@medusajs/framework/types"
import { AbstractAuthModuleProvider } from "@medusajs/framework/utils"
import {
  type SIGN_IN_MODULE,
  type SignInModuleService,
} from "../../modules/sign-in"
import { mobileOf } from "../../modules/sign-in/lib/mobile-of"
import { isPassword, MAX_PASSWORD } from "../../modules/sign-in/lib/password"
import { findIdentity, refused } from "../find-identity"

export const MOBILE_PASSWORD = "mobile-password"

type Cradle = { [SIGN_IN_MODULE]: SignInModuleService }

const providerIdentityOf = (identity: AuthIdentityDTO | undefined) =>
  identity?.provider_identities?.find(
    ({ provider }) => provider === MOBILE_PASSWORD
  )

/**
 * The second way of a customer who has set a password. Answers alike, and as
 * slowly, for a wrong password, a number without one and an unknown number.
 */
export class MobilePasswordService extends AbstractAuthModuleProvider {
  static override identifier = MOBILE_PASSWORD
  static override DISPLAY_NAME = "Mobile and password"

  constructor(protected readonly cradle: Cradle) {
    super()
  }

  override async authenticate(
    { body }: AuthenticationInput,
    identities: AuthIdentityProviderService
  ): Promise<AuthenticationResponse> {
    const mobile = mobileOf(body?.["mobile"])
    const password: unknown = body?.["password"]
    if (!mobile) {
      return refused("mobile_invalid")
    }
    if (typeof password !== "string" || password.length > MAX_PASSWORD) {
      return refused("sign_in_password_wrong")
    }
    const identity = await findIdentity(
      identities,
      this.cradle.sign_in.marks.ofMobile(mobile)
    )
    const own = providerIdentityOf(identity)
    const sealed = own?.provider_metadata?.["password"] as string | undefined
    const isRight = await isPassword(password, sealed)
    if (!identity || !isRight) {
      return refused("sign_in_password_wrong")
    }
    delete own?.provider_metadata
    return { success: true, authIdentity: identity }
  }

  /** A password is set by its signed-in owner and in no other way. */
  override async register(): Promise<AuthenticationResponse> {
    return refused("sign_in_registration_closed")
  }

  override async update(): Promise<AuthenticationResponse> {
    return refused("sign_in_reset_closed")
  }
}
