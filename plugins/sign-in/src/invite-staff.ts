import { inOneTransaction } from "@mall/outbox/one-transaction"
import type { Context, MedusaContainer } from "@medusajs/framework/types"
import {
  claimStaffAccount,
  givenContact,
  handOverInvitation,
  issueInvitation,
  keepStaffPassword,
  nextSecond,
  sealStaffPassword,
  staffContact,
  untilTokensCount,
  useInvitation,
  withdrawInvited,
} from "./staff-accounts"
import type {
  HandedInvitation,
  InvitationPurpose,
  Issuer,
  OpenInvitation,
  StaffActor,
} from "./types/invitations"
import type { StaffContact, StaffOf } from "./types/staff"

/** A person as an organisation is given them; one contact at least. */
export type NewStaff = {
  tenant_id: string
  display_name: string
  email?: string
  mobile?: string
  roles: string[]
}

/** A change of one of the staff, and by whom. */
export type StaffChange = { of: StaffOf; by: Issuer }

/** What an organisation's module does for its staff, each in one transaction. */
export type StaffKeeper = {
  addStaff(staff: NewStaff, context?: Context): Promise<{ id: string }>
  inviteStaff(
    staff: NewStaff,
    by: Issuer,
    context?: Context
  ): Promise<{ id: string }>
  reinviteStaff(
    of: StaffOf,
    by: Issuer,
    context?: Context
  ): Promise<InvitationPurpose>
  withdrawStaff(of: StaffOf, by: Issuer, context?: Context): Promise<void>
  admitStaff(
    staffId: string,
    purpose: InvitationPurpose,
    tokensCountFrom: Date,
    context?: Context
  ): Promise<void>
  staffContact(
    staffId: string,
    context?: Context
  ): Promise<StaffContact & { organisation: string }>
}

/** Which module keeps the staff of an actor type. */
export type Keeping = { module: string; actor: StaffActor }

export type Invited = { staff_id: string; invitation: HandedInvitation }

/**
 * Adds staff and hands their invitation over, sent after the commit. Refuses
 * an account that is anybody's (`sign_in_account_taken`).
 */
export async function inviteStaff(
  container: MedusaContainer,
  { module, actor }: Keeping,
  { staff, by }: { staff: NewStaff; by: Issuer }
): Promise<Invited> {
  const contact = staffContact(staff)
  const issued = await inOneTransaction(container, async (unit) => {
    const { id } = await unit.use<StaffKeeper, { id: string }>(
      module,
      (keeper, context) =>
        keeper.inviteStaff(exact(staff, contact), by, context)
    )
    const who = { actor_type: actor, actor_id: id }
    await claimStaffAccount(unit, who, contact)
    return await issueInvitation(
      unit,
      { ...who, purpose: "join", issued_by: by },
      new Date()
    )
  })
  return await handOver(container, module, issued, by)
}

/** A new invitation; for somebody who has joined a reset, which signs them out. */
export async function reinviteStaff(
  container: MedusaContainer,
  { module, actor }: Keeping,
  { of, by }: StaffChange
): Promise<Invited> {
  const issued = await inOneTransaction(container, async (unit) => {
    const purpose = await unit.use<StaffKeeper, InvitationPurpose>(
      module,
      (keeper, context) => keeper.reinviteStaff(of, by, context)
    )
    return await issueInvitation(
      unit,
      { actor_type: actor, actor_id: of.staff_id, purpose, issued_by: by },
      new Date()
    )
  })
  return await handOver(container, module, issued, by)
}

/** Takes an invitation back that nobody has accepted; the account is free. */
export async function withdrawStaff(
  container: MedusaContainer,
  { module, actor }: Keeping,
  { of, by }: StaffChange
): Promise<void> {
  await inOneTransaction(container, async (unit) => {
    await unit.use<StaffKeeper, void>(module, (keeper, context) =>
      keeper.withdrawStaff(of, by, context)
    )
    await withdrawInvited(
      unit,
      { actor_type: actor, actor_id: of.staff_id },
      new Date()
    )
  })
}

/**
 * Sets the invited person's password and lets them in; of two at once, one.
 * Refuses `password_too_short`, `password_too_plain` and `invitation_used`.
 */
export async function acceptInvitation(
  container: MedusaContainer,
  module: string,
  { invitation, password }: { invitation: OpenInvitation; password: string }
): Promise<void> {
  const contact = await container
    .resolve<StaffKeeper>(module)
    .staffContact(invitation.actor_id)
  const sealed = await sealStaffPassword(password, contact)
  const now = new Date()
  const tokensCountFrom = nextSecond(now)
  await inOneTransaction(container, async (unit) => {
    await useInvitation(unit, invitation, now)
    await unit.use<StaffKeeper, void>(module, (keeper, context) =>
      keeper.admitStaff(
        invitation.actor_id,
        invitation.purpose,
        tokensCountFrom,
        context
      )
    )
    await keepStaffPassword(unit, invitation, sealed)
  })
  await untilTokensCount(tokensCountFrom)
}

/** Staff with a password of the caller's choice: for seeds and tests. */
export async function createStaff(
  container: MedusaContainer,
  { module, actor }: Keeping,
  { staff, password }: { staff: NewStaff; password: string }
): Promise<string> {
  const contact = staffContact(staff)
  const sealed = await sealStaffPassword(password, contact)
  return await inOneTransaction(container, async (unit) => {
    const { id } = await unit.use<StaffKeeper, { id: string }>(
      module,
      (keeper, context) => keeper.addStaff(exact(staff, contact), context)
    )
    const who = { actor_type: actor, actor_id: id }
    await claimStaffAccount(unit, who, contact)
    await keepStaffPassword(unit, who, sealed)
    return id
  })
}

const exact = (
  { tenant_id, display_name, roles }: NewStaff,
  contact: StaffContact
): NewStaff => ({ tenant_id, display_name, roles, ...givenContact(contact) })

async function handOver(
  container: MedusaContainer,
  module: string,
  issued: Parameters<typeof handOverInvitation>[1],
  issued_by: Issuer
): Promise<Invited> {
  const { mobile, organisation } = await container
    .resolve<StaffKeeper>(module)
    .staffContact(issued.actor_id)
  const invitation = await handOverInvitation(container, issued, {
    mobile,
    organisation,
    issued_by,
  })
  return { staff_id: issued.actor_id, invitation }
}
