import type { NewStaff } from "@mall/sign-in/invite-staff"
import { StaffBook } from "@mall/sign-in/staff-book"
import type {
  InvitationPurpose,
  Issuer,
  ListedStaff,
  StaffContact,
  StaffOf,
  StaffState,
} from "@mall/sign-in/types"
import { sqlOf } from "@mall/outbox/sql"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { COOPERATIVE_STAFF_ACTOR } from "../../types/actor"
import type {
  CooperativeContext,
  CooperativeRole,
  CooperativeStaffIdentity,
} from "../../types/cooperative"
import { Cooperatives } from "./cooperatives"
import { refuse } from "./lib/refuse"
import { standingOf } from "./tables/staff"

/** Who signs in for a cooperative; the rules are `StaffBook`'s, owners lead. */
export class StaffOfCooperatives extends Cooperatives {
  protected readonly book = new StaffBook(
    {
      actor: COOPERATIVE_STAFF_ACTOR,
      staff: "cooperative_staff",
      tenant: "cooperative_id",
      tenants: "cooperative",
      log: "cooperative_log",
      lead: "owner",
      lead_zh: "合作社负责人",
      lead_en: "owner of the cooperative",
    },
    this.cipher
  )

  /** Throws `cooperative_unknown`. Name and contacts are stored sealed. */
  @InjectTransactionManager()
  async addStaff(
    newStaff: NewStaff & { state?: StaffState },
    @MedusaContext() context: Context = {}
  ): Promise<{ id: string }> {
    const { tenant_id, roles, display_name, email, mobile, state } = newStaff
    await this.retrieveKnownCooperative(tenant_id, context)
    const person = {
      display_name,
      email: email ?? null,
      mobile: mobile ?? null,
    }
    const { id } = await this.createCooperativeStaffs(
      {
        cooperative_id: tenant_id,
        roles,
        state: state ?? "active",
        ...this.book.sealed(person),
      },
      context
    )
    return { id }
  }

  /**
   * The caller's cooperative and roles by their token. Throws
   * `staff_without_cooperative` for a stranger, 403 for the suspended, 401 for
   * a token issued (in seconds) before they were signed out.
   */
  @InjectManager()
  async contextOfStaff(
    staffId: string,
    issuedAt: number,
    @MedusaContext() context: Context = {}
  ): Promise<CooperativeContext> {
    const found = await standingOf(sqlOf(context), staffId, issuedAt)
    if (!found) {
      throw refuse.forbidden("staff_without_cooperative")
    }
    this.book.assertStanding(found)
    const { staff_id, cooperative_id, roles } = found
    return { staff_id, cooperative_id, roles }
  }

  /** One's own name and account. Throws `staff_without_cooperative`. */
  @InjectManager()
  async identifyStaff(
    staffId: string,
    @MedusaContext() context: Context = {}
  ): Promise<CooperativeStaffIdentity> {
    const [staff] = await this.listCooperativeStaffs(
      { id: [staffId] },
      {},
      context
    )
    if (!staff) {
      throw refuse.forbidden("staff_without_cooperative")
    }
    const contact = await this.book.contact(sqlOf(context), staffId)
    return {
      staff_id: staff.id,
      cooperative_id: staff.cooperative_id,
      roles: staff.roles as CooperativeRole[],
      email: contact.email ?? contact.mobile ?? "",
      display_name: this.cipher.decrypt(staff.display_name_enc),
    }
  }

  /** The cooperative's staff, contacts masked. */
  @InjectManager()
  async listStaff(
    cooperativeId: string,
    @MedusaContext() context: Context = {}
  ): Promise<ListedStaff[]> {
    return await this.book.list(sqlOf(context), cooperativeId)
  }

  /** In full, for messages and for the invited person's page. */
  @InjectManager()
  async staffContact(
    staffId: string,
    @MedusaContext() context: Context = {}
  ): Promise<StaffContact & { organisation: string }> {
    const { tenant_id, ...contact } = await this.book.contact(
      sqlOf(context),
      staffId
    )
    const { name } = await this.retrieveKnownCooperative(tenant_id, context)
    return { ...contact, organisation: name }
  }

  /** Adds somebody who is to set a password by invitation, on record. */
  @InjectTransactionManager()
  async inviteStaff(
    input: NewStaff,
    by: Issuer,
    @MedusaContext() context: Context = {}
  ): Promise<{ id: string }> {
    const sql = sqlOf(context)
    await this.book.lockTenant(sql, input.tenant_id, by)
    const { id } = await this.addStaff({ ...input, state: "invited" }, context)
    const of = { tenant_id: input.tenant_id, staff_id: id }
    await this.book.record(sql, by, of, "staff_invited", { roles: input.roles })
    return { id }
  }

  @InjectTransactionManager()
  async reinviteStaff(
    of: StaffOf,
    by: Issuer,
    @MedusaContext() context: Context = {}
  ): Promise<InvitationPurpose> {
    return await this.book.reinvite(sqlOf(context), of, by)
  }

  @InjectTransactionManager()
  async admitStaff(
    staffId: string,
    purpose: InvitationPurpose,
    tokensCountFrom: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await this.book.admit(sqlOf(context), staffId, purpose, tokensCountFrom)
  }

  @InjectTransactionManager()
  async changeStaffRoles(
    of: StaffOf,
    roles: CooperativeRole[],
    by: Issuer,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await this.book.changeRoles(sqlOf(context), of, roles, by)
  }

  @InjectTransactionManager()
  async suspendStaff(
    of: StaffOf,
    by: Issuer,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await this.book.suspend(sqlOf(context), of, by)
  }

  @InjectTransactionManager()
  async restoreStaff(
    of: StaffOf,
    by: Issuer,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await this.book.restore(sqlOf(context), of, by)
  }

  @InjectTransactionManager()
  async withdrawStaff(
    of: StaffOf,
    by: Issuer,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await this.book.withdraw(sqlOf(context), of, by)
  }
}
