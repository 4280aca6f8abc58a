import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityProviderService,
} from "@medusajs/framework/types"
import { AbstractAuthModuleProvider } from "@medusajs/framework/utils"
import { mobileOf } from "../../modules/sign-in/lib/mobile-of"
import { findIdentity, refused } from "../find-identity"
import { type AuthCradle, openAccount } from "../../open-account"

const VERDICTS = {
  wrong: "sign_in_code_wrong",
  spent: "sign_in_code_spent",
} as const

/**
 * Signs a customer in by a code sent to their mobile. The identity is the
 * number's keyed hash; the first right code of a number opens its account.
 */
export class MobileCodeService extends AbstractAuthModuleProvider {
  static override identifier = "mobile-code"
  static override DISPLAY_NAME = "Mobile and code"

  constructor(protected readonly cradle: AuthCradle) {
    super()
  }

  override async authenticate(
    { body }: AuthenticationInput,
    identities: AuthIdentityProviderService
  ): Promise<AuthenticationResponse> {
    const mobile = mobileOf(body?.["mobile"])
    const code: unknown = body?.["code"]
    if (!mobile) {
      return refused("mobile_invalid")
    }
    if (typeof code !== "string") {
      return refused("sign_in_code_wrong")
    }
    const now = new Date()
    const { sign_in } = this.cradle
    const verdict = await sign_in.redeemCode({ mobile, code }, now)
    if (verdict !== "right") {
      return refused(VERDICTS[verdict])
    }
    const entity_id = sign_in.marks.ofMobile(mobile)
    const known = await findIdentity(identities, entity_id)
    if (known) {
      return { success: true, authIdentity: known }
    }
    await openAccount(this.cradle, { mobile, provider: this.provider }, now)
    const opened = await identities.retrieve({ entity_id })
    return { success: true, authIdentity: opened }
  }

  /** An account is opened by the first right code and in no other way. */
  override async register(): Promise<AuthenticationResponse> {
    return refused("sign_in_registration_closed")
  }

  override async update(): Promise<AuthenticationResponse> {
    return refused("sign_in_reset_closed")
  }
}
