import type { Unit } from "@mall/outbox/one-transaction"
import type {
  Context,
  IAuthModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { maskEmail, maskMobile } from "@mall/privacy/personal-data"
import { isMobile, mobileDigits } from "@mall/privacy/mobile"
import { SIGN_IN_MODULE, type SignInModuleService } from "./modules/sign-in"
import { invitationLink } from "./modules/sign-in/lib/invitation"
import {
  MIN_PASSWORD,
  passwordFault,
  sealPassword,
} from "./modules/sign-in/lib/password"
import { refuse } from "./refuse"
import type {
  HandedInvitation,
  Invited,
  InvitationPurpose,
  IssuedInvitation,
  Issuer,
} from "./types/invitations"
import type { StaffContact } from "./types/staff"

const EMAILPASS = "emailpass"
const SECOND_MS = 1000

/** What they sign in with: the e-mail if there is one. */
const accountOfContact = ({ email, mobile }: StaffContact) =>
  email ?? mobile ?? ""

/** The same as the invited person may see it, whoever holds the link. */
export const maskedAccount = ({ email, mobile }: StaffContact): string =>
  email ? maskEmail(email) : maskMobile(mobile ?? "")

/** One form per contact; refuses what is no mobile, and having neither. */
export function staffContact(given: {
  email?: string
  mobile?: string
}): StaffContact {
  const mobile = given.mobile ? mobileDigits(given.mobile) : null
  if (mobile && !isMobile(mobile)) {
    throw refuse.invalid("mobile_invalid")
  }
  const email = given.email?.trim().toLowerCase() || null
  if (!email && !mobile) {
    throw refuse.invalid("sign_in_account_missing")
  }
  return { email, mobile }
}

/** A contact as input again: what is absent is left out. */
export const givenContact = ({ email, mobile }: StaffContact) => ({
  ...(email && { email }),
  ...(mobile && { mobile }),
})

/**
 * The password as it is kept. Refuses `password_too_short` and
 * `password_too_plain`. Takes a tenth of a second: call it outside any
 * transaction.
 */
export async function sealStaffPassword(
  password: string,
  contact: StaffContact
): Promise<string> {
  const fault = passwordFault(password, accountOfContact(contact))
  if (fault) {
    throw refuse.invalid(fault, { min: MIN_PASSWORD })
  }
  return await sealPassword(password)
}

/** Holds the contact as this person's account; `sign_in_account_taken`. */
export async function claimStaffAccount(
  unit: Unit,
  invited: Invited,
  contact: StaffContact
): Promise<void> {
  const account = accountOfContact(contact)
  await unit.use<SignInModuleService, void>(
    SIGN_IN_MODULE,
    (service, context) => service.claimAccount({ ...invited, account }, context)
  )
}

/** Lets somebody who has an account sign in by this password from now on. */
export async function keepStaffPassword(
  unit: Unit,
  invited: Invited,
  sealed: string
): Promise<void> {
  const entity_id = await unit.use<SignInModuleService, string>(
    SIGN_IN_MODULE,
    (service, context) => service.accountOfStaff(invited, context)
  )
  const provider_metadata = { password: sealed }
  await unit.use<IAuthModuleService, void>(
    Modules.AUTH,
    async (auth, context: Context) => {
      const own = { provider: EMAILPASS, entity_id }
      const [known] = await auth.listProviderIdentities(
        own,
        { take: 1 },
        context
      )
      if (known) {
        await auth.updateProviderIdentities(
          { id: known.id, provider_metadata },
          context
        )
        return
      }
      await auth.createAuthIdentities(
        [
          {
            app_metadata: { [`${invited.actor_type}_id`]: invited.actor_id },
            provider_identities: [{ ...own, provider_metadata }],
          },
        ],
        context
      )
    }
  )
}

/** An invitation made in the caller's transaction; hand it over afterwards. */
export const issueInvitation = (
  unit: Unit,
  invitation: Invited & { purpose: InvitationPurpose; issued_by: Issuer },
  now: Date
): Promise<IssuedInvitation> =>
  unit.use<SignInModuleService, IssuedInvitation>(
    SIGN_IN_MODULE,
    (service, context) => service.issueInvitation(invitation, now, context)
  )

/** Uses an invitation up; `invitation_used` for the second of two at once. */
export const useInvitation = (
  unit: Unit,
  invitation: { id: string },
  now: Date
): Promise<void> =>
  unit.use<SignInModuleService, void>(SIGN_IN_MODULE, (service, context) =>
    service.useInvitation(invitation, now, context)
  )

/** Whoever was invited and never came: invitation and account are free again. */
export const withdrawInvited = (
  unit: Unit,
  invited: Invited,
  now: Date
): Promise<void> =>
  unit.use<SignInModuleService, void>(
    SIGN_IN_MODULE,
    async (service, context) => {
      await service.withdrawInvitation(invited, now, context)
      await service.releaseAccount(invited, context)
    }
  )

/**
 * Sends the link to the mobile, once the transaction is committed. An operator
 * always gets to see it; a colleague only that of a new account which could not
 * be sent. A colleague's reset they never see: who could set another's
 * password could approve what they submitted themselves.
 */
export async function handOverInvitation(
  container: MedusaContainer,
  issued: IssuedInvitation,
  to: { mobile: string | null; organisation: string; issued_by: Issuer }
): Promise<HandedInvitation> {
  const service = container.resolve<SignInModuleService>(SIGN_IN_MODULE)
  const link = invitationLink(
    service.settings.storefront_url,
    issued.actor_type,
    issued.token
  )
  const is_sent = to.mobile
    ? await send(container, service, {
        mobile: to.mobile,
        link,
        organisation: to.organisation,
        purpose: issued.purpose,
      })
    : false
  const isShown =
    to.issued_by.type === "user" || (!is_sent && issued.purpose === "join")
  return { link: isShown ? link : null, is_sent, expires_at: issued.expires_at }
}

type InvitationMessage = {
  mobile: string
  link: string
  organisation: string
  purpose: InvitationPurpose
}

async function send(
  container: MedusaContainer,
  service: SignInModuleService,
  { mobile, link, organisation, purpose }: InvitationMessage
): Promise<boolean> {
  const text =
    purpose === "join"
      ? `${organisation}邀请您使用工会优质农产品商城，请在 7 天内打开链接设置密码：${link} 请勿转发。`
      : `您在${organisation}的账号正在重置密码，请在 7 天内打开链接设置新密码：${link} 请勿转发。`
  try {
    await container.resolve(Modules.NOTIFICATION).createNotifications(
      service.sealed({
        mobile,
        template: `staff-${purpose}`,
        params: { link, organisation },
        text,
      })
    )
    return true
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`sign-in: an invitation was not sent: ${(error as Error).message}`)
    return false
  }
}

/**
 * The moment from which tokens count again. They carry whole seconds, so it is
 * the next one: what was issued in this second is refused too.
 */
export const nextSecond = (now: Date): Date =>
  new Date((Math.floor(now.getTime() / SECOND_MS) + 1) * SECOND_MS)

/** Waits until tokens issued from now on are taken: a second at most. */
export const untilTokensCount = (since: Date): Promise<void> =>
  new Promise((resolve) =>
    setTimeout(resolve, Math.max(0, since.getTime() - Date.now()))
  )
