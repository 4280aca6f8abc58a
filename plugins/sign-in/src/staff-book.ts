import {
  maskEmail,
  maskMobile,
  type PersonalDataCipher,
} from "@mall/privacy/personal-data"
import type { Sql } from "@mall/outbox/sql"
import { refuse } from "./refuse"
import type { InvitationPurpose, Issuer, StaffActor } from "./types/invitations"
import type {
  ListedStaff,
  StaffContact,
  StaffLastChange,
  StaffOf,
  StaffState,
} from "./types/staff"

/** Where an organisation keeps its staff, and who among them leads. */
export type StaffTables = {
  actor: StaffActor
  /** Table of staff: `id`, tenant, contacts, `roles`, `state` … */
  staff: string
  /** Column of the staff table that names the organisation. */
  tenant: string
  /** Table of organisations; its row is the lock of their staff. */
  tenants: string
  /** Append-only: tenant, `staff_id`, `kind`, `details`, `by_type`, `by_id`. */
  log: string
  /** The role that manages staff, and how it is called. */
  lead: string
  lead_zh: string
  lead_en: string
}

export type StaffRow = {
  id: string
  tenant_id: string
  email: string | null
  email_enc: string | null
  mobile_enc: string | null
  display_name_enc: string
  roles: string[]
  state: StaffState
}

/**
 * The rules of an organisation's staff, the same for every kind of it. Changes
 * come one after another under the organisation's row lock, so that two leads
 * cannot remove each other, and whoever changes is asked again there whether
 * they still may: staff of the organisation need its leading role, nobody
 * changes themselves, and the last lead stays. Everything runs in the
 * transaction of the `sql` it is given.
 */
export class StaffBook {
  constructor(
    private readonly tables: StaffTables,
    private readonly cipher: PersonalDataCipher
  ) {}

  /** Everybody expected or present, leads first; contacts masked. */
  async list(sql: Sql, tenantId: string): Promise<ListedStaff[]> {
    const { staff, tenant, lead } = this.tables
    const changes = await this.lastChanges(sql, tenantId)
    const rows = await sql<StaffRow>(
      `select ${this.columns()} from ${staff}
       where ${tenant} = ? and deleted_at is null and state <> 'withdrawn'
       order by ? = any(roles) desc, created_at, id`,
      [tenantId, lead]
    )
    return rows.map((row) => {
      const { email, mobile } = this.contactOf(row)
      return {
        id: row.id,
        display_name: this.cipher.decrypt(row.display_name_enc),
        email: email && maskEmail(email),
        mobile: mobile && maskMobile(mobile),
        roles: row.roles,
        state: row.state,
        last_change: changes.get(row.id) ?? null,
      }
    })
  }

  /** In full, for messages and for the invited person's own page. */
  async contact(
    sql: Sql,
    staffId: string
  ): Promise<StaffContact & { tenant_id: string }> {
    const row = await this.find(sql, staffId)
    return { ...this.contactOf(row), tenant_id: row.tenant_id }
  }

  /** The columns a new member of staff is stored with, sealed. */
  sealed(person: { display_name: string } & StaffContact) {
    return {
      email_enc: person.email && this.cipher.encrypt(person.email),
      mobile_enc: person.mobile && this.cipher.encrypt(person.mobile),
      display_name_enc: this.cipher.encrypt(person.display_name),
    }
  }

  /** Locks the organisation for a change of its staff; `staff_lead_required`. */
  async lockTenant(sql: Sql, tenantId: string, by: Issuer): Promise<void> {
    const { tenants, actor, lead } = this.tables
    await sql(`select id from ${tenants} where id = ? for update`, [tenantId])
    if (by.type === actor) {
      const own = await this.oneOf(sql, tenantId, by.id)
      if (own?.state !== "active" || !own.roles.includes(lead)) {
        throw refuse.forbidden("staff_lead_required", this.leadWords())
      }
    }
  }

  /**
   * Prepares a new invitation: for somebody who never came, or a reset, which
   * signs them out at once and until they have set the new password.
   */
  async reinvite(
    sql: Sql,
    of: StaffOf,
    by: Issuer
  ): Promise<InvitationPurpose> {
    const one = await this.lockOne(sql, of, by)
    if (one.state === "suspended") {
      throw refuse.notAllowed("staff_suspended")
    }
    const purpose = one.state === "invited" ? "join" : "reset"
    if (purpose === "reset") {
      await this.signOut(sql, one.id, "until a new password")
    }
    await this.record(sql, by, of, `staff_${PREPARED[purpose]}`)
    return purpose
  }

  /** The invited person has set a password; tokens count from then on. */
  async admit(
    sql: Sql,
    staffId: string,
    purpose: InvitationPurpose,
    tokensCountFrom: Date
  ): Promise<void> {
    const { tenants, actor } = this.tables
    const { tenant_id } = await this.find(sql, staffId)
    await sql(`select id from ${tenants} where id = ? for update`, [tenant_id])
    const one = await this.oneOf(sql, tenant_id, staffId)
    if (one?.state !== EXPECTED[purpose]) {
      throw refuse.notAllowed("staff_suspended")
    }
    await this.setState(sql, staffId, "active")
    await this.signOut(sql, staffId, tokensCountFrom)
    await this.record(
      sql,
      { type: actor, id: staffId },
      { tenant_id, staff_id: staffId },
      `staff_${DONE[purpose]}`
    )
  }

  async changeRoles(
    sql: Sql,
    of: StaffOf,
    roles: readonly string[],
    by: Issuer
  ): Promise<void> {
    const one = await this.lockOne(sql, of, by)
    await sql(
      `update ${this.tables.staff} set roles = ?, updated_at = now()
       where id = ?`,
      [roles, one.id]
    )
    await this.assertLeadLeft(sql, one)
    await this.record(sql, by, of, "staff_roles", {
      from: one.roles,
      to: roles,
    })
  }

  /** Refused at their next request. A second time changes nothing. */
  async suspend(sql: Sql, of: StaffOf, by: Issuer): Promise<void> {
    const one = await this.lockOne(sql, of, by)
    if (one.state === "suspended") {
      return
    }
    if (one.state !== "active") {
      throw refuse.notAllowed("staff_not_active")
    }
    await this.setState(sql, one.id, "suspended")
    await this.assertLeadLeft(sql, one)
    await this.record(sql, by, of, "staff_suspended")
  }

  async restore(sql: Sql, of: StaffOf, by: Issuer): Promise<void> {
    const one = await this.lockOne(sql, of, by)
    if (one.state === "suspended") {
      await this.setState(sql, one.id, "active")
      await this.record(sql, by, of, "staff_restored")
    }
  }

  /** Whoever was invited and never came is not expected any more. */
  async withdraw(sql: Sql, of: StaffOf, by: Issuer): Promise<void> {
    const one = await this.lockOne(sql, of, by)
    if (one.state !== "invited") {
      throw refuse.notAllowed("staff_has_joined")
    }
    await this.setState(sql, one.id, "withdrawn")
    await this.record(sql, by, of, "staff_withdrawn")
  }

  /**
   * Refuses who may not act any more: 401 for a token issued (in seconds)
   * before they were signed out, 403 for the suspended.
   */
  assertStanding(row: { state: StaffState; is_signed_out: boolean }): void {
    if (row.is_signed_out) {
      throw refuse.unauthorized("staff_signed_out")
    }
    if (row.state !== "active") {
      throw refuse.forbidden("staff_suspended")
    }
  }

  async record(
    sql: Sql,
    by: Issuer,
    of: StaffOf,
    kind: string,
    details: Record<string, unknown> = {}
  ): Promise<void> {
    const { log, tenant } = this.tables
    await sql(
      `insert into ${log} (${tenant}, staff_id, kind, details, by_type, by_id)
       values (?, ?, ?, ?::jsonb, ?, ?)`,
      [of.tenant_id, of.staff_id, kind, JSON.stringify(details), by.type, by.id]
    )
  }

  /** The newest entry of the log on each of the staff, by their id. */
  private async lastChanges(
    sql: Sql,
    tenantId: string
  ): Promise<Map<string, StaffLastChange>> {
    const { log, staff, tenant } = this.tables
    const rows = await sql<
      Omit<StaffLastChange, "by_name"> & {
        staff_id: string
        by_enc: string | null
      }
    >(
      `select distinct on (l.staff_id) l.staff_id, l.kind, l.at, l.by_type,
         b.display_name_enc as by_enc
       from ${log} l left join ${staff} b on b.id = l.by_id
       where l.${tenant} = ? and l.staff_id is not null
       order by l.staff_id, l.id desc`,
      [tenantId]
    )
    return new Map(
      rows.map(({ staff_id, by_enc, ...change }) => [
        staff_id,
        { ...change, by_name: by_enc && this.cipher.decrypt(by_enc) },
      ])
    )
  }

  private columns() {
    return `id, ${this.tables.tenant} as tenant_id, email, email_enc,
      mobile_enc, display_name_enc, roles, state`
  }

  private leadWords() {
    return { lead_zh: this.tables.lead_zh, lead_en: this.tables.lead_en }
  }

  private contactOf({ email, email_enc, mobile_enc }: StaffRow): StaffContact {
    return {
      email: email_enc ? this.cipher.decrypt(email_enc) : email,
      mobile: mobile_enc && this.cipher.decrypt(mobile_enc),
    }
  }

  private async find(sql: Sql, staffId: string): Promise<StaffRow> {
    const [row] = await sql<StaffRow>(
      `select ${this.columns()} from ${this.tables.staff}
       where id = ? and deleted_at is null`,
      [staffId]
    )
    if (!row) {
      throw refuse.notFound("staff_not_found")
    }
    return row
  }

  /** Undefined for another organisation's, and for one not expected any more. */
  private async oneOf(
    sql: Sql,
    tenantId: string,
    staffId: string
  ): Promise<StaffRow | undefined> {
    const [row] = await sql<StaffRow>(
      `select ${this.columns()} from ${this.tables.staff}
       where ${this.tables.tenant} = ? and id = ? and deleted_at is null
         and state <> 'withdrawn'`,
      [tenantId, staffId]
    )
    return row
  }

  private async lockOne(sql: Sql, of: StaffOf, by: Issuer): Promise<StaffRow> {
    await this.lockTenant(sql, of.tenant_id, by)
    const one = await this.oneOf(sql, of.tenant_id, of.staff_id)
    if (!one) {
      throw refuse.notFound("staff_not_found")
    }
    if (by.id === one.id) {
      throw refuse.notAllowed("staff_not_yourself", this.leadWords())
    }
    return one
  }

  private async setState(sql: Sql, id: string, state: StaffState) {
    await sql(
      `update ${this.tables.staff} set state = ?, updated_at = now()
       where id = ?`,
      [state, id]
    )
  }

  /** Tokens of before are refused; of any time, until a new password is set. */
  private async signOut(
    sql: Sql,
    id: string,
    after: Date | "until a new password"
  ) {
    await sql(
      `update ${this.tables.staff}
       set signed_out_after = ?::timestamptz, updated_at = now() where id = ?`,
      [after instanceof Date ? after : "infinity", id]
    )
  }

  private async assertLeadLeft(sql: Sql, before: StaffRow) {
    const { staff, tenant, lead } = this.tables
    if (before.state !== "active" || !before.roles.includes(lead)) {
      return
    }
    const left = await sql(
      `select id from ${staff} where ${tenant} = ? and state = 'active'
         and ? = any(roles) and deleted_at is null limit 1`,
      [before.tenant_id, lead]
    )
    if (left.length === 0) {
      throw refuse.notAllowed("staff_last_lead", this.leadWords())
    }
  }
}

const PREPARED = { join: "invited", reset: "reset" } as const
const DONE = { join: "joined", reset: "password_set" } as const
const EXPECTED = { join: "invited", reset: "active" } as const
