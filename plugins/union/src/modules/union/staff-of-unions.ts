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
import { refuse } from "../../refuse"
import {
  UNION_STAFF_ACTOR,
  type UnionContext,
  type UnionDTO,
  type UnionRole,
} from "../../types/unions"
import { rolesOf } from "./lib/levels"
import * as staff from "./tables/staff"
import { assertOpen, UnionTree } from "./union-tree"

/** Who signs in for a union; the rules are `StaffBook`'s, the chair leads. */
export class StaffOfUnions extends UnionTree {
  protected readonly book = new StaffBook(
    {
      actor: UNION_STAFF_ACTOR,
      staff: "union_staff",
      tenant: "union_id",
      tenants: `"union"`,
      log: "union_log",
      lead: "chair",
      lead_zh: "本工会主席",
      lead_en: "chair of the union",
    },
    this.cipher
  )

  /** Adds staff who have a password, or are about to be invited. */
  @InjectManager()
  async addStaff(
    staffMember: NewStaff & { state?: StaffState },
    @MedusaContext() context: Context = {}
  ): Promise<{ id: string; union_id: string; roles: UnionRole[] }> {
    const { tenant_id, roles, display_name, email, mobile, state } = staffMember
    const person = {
      display_name,
      email: email ?? null,
      mobile: mobile ?? null,
    }
    const { id } = await this.createUnionStaffs(
      {
        union_id: tenant_id,
        roles,
        state: state ?? "active",
        ...this.book.sealed(person),
      },
      context
    )
    return { id, union_id: tenant_id, roles: roles as UnionRole[] }
  }

  /**
   * The caller's union and roles by their token. Refuses who is staff of none,
   * suspended staff, staff of a closed union, and (401) a token that was
   * issued (in seconds) before they were signed out.
   */
  @InjectManager()
  async contextOfStaff(
    staffId: string,
    issuedAt: number,
    @MedusaContext() context: Context = {}
  ): Promise<UnionContext> {
    const found = await staff.standingOf(sqlOf(context), staffId, issuedAt)
    if (!found) {
      throw refuse.forbidden("union_staff_unknown")
    }
    this.book.assertStanding(found)
    if (found.is_union_closed) {
      throw refuse.forbidden("union_closed", { union: found.union_name })
    }
    return {
      staff_id: found.staff_id,
      union_id: found.union_id,
      union_path: found.union_path,
      union_level: found.union_level,
      province_code: found.province_code,
      roles: found.roles,
    }
  }

  /** Display names by staff id, for "who did it" columns. */
  @InjectManager()
  async staffNames(
    staffIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<Record<string, string>> {
    const found = await this.listUnionStaffs(
      { id: staffIds },
      { select: ["id", "display_name_enc"], take: staffIds.length },
      context
    )
    return Object.fromEntries(
      found.map((one) => [one.id, this.cipher.decrypt(one.display_name_enc)])
    )
  }

  /** The union's staff, contacts masked; invitations are the caller's to add. */
  @InjectManager()
  async listStaff(
    unionId: string,
    @MedusaContext() context: Context = {}
  ): Promise<ListedStaff[]> {
    return await this.book.list(sqlOf(context), unionId)
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
    const { name } = await this.requireUnion(tenant_id, context)
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
    const union = await this.requireUnion(input.tenant_id, context)
    assertOpen(union)
    assertRoles(input.roles, union)
    const { id } = await this.addStaff({ ...input, state: "invited" }, context)
    const of = { tenant_id: union.id, staff_id: id }
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

  /** Whoever accepts for a union that was closed meanwhile is refused. */
  @InjectTransactionManager()
  async admitStaff(
    staffId: string,
    purpose: InvitationPurpose,
    tokensCountFrom: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const sql = sqlOf(context)
    const { tenant_id } = await this.book.contact(sql, staffId)
    assertOpen(await this.requireUnion(tenant_id, context))
    await this.book.admit(sql, staffId, purpose, tokensCountFrom)
  }

  /** `union_role_misplaced` for a role this level of union does not have. */
  @InjectTransactionManager()
  async changeStaffRoles(
    of: StaffOf,
    roles: UnionRole[],
    by: Issuer,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    assertRoles(roles, await this.requireUnion(of.tenant_id, context))
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

function assertRoles(roles: readonly string[], union: UnionDTO): void {
  const allowed: readonly string[] = rolesOf(union.level)
  if (roles.some((role) => !allowed.includes(role))) {
    throw refuse.notAllowed("union_role_misplaced", { union: union.name })
  }
}
