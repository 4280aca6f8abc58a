import {
  maskAddress,
  maskMobile,
  maskName,
  PersonalDataCipher,
  type PersonalDataKeys,
} from "@mall/privacy/personal-data"
import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { refuse } from "../../refuse"
import type {
  ActiveMember,
  DepartmentCount,
  MembershipDTO,
  MemberSearch,
  MemberUpdate,
  MemberView,
} from "../../types/members"
import type {
  CreateUnionInput,
  CreateUnionStaffInput,
  UnionContext,
  UnionDTO,
  UnionRole,
  UnionStaffDTO,
} from "../../types/unions"
import {
  bindMember,
  memberIdsOf,
  type ProvedCustomer,
  showMembership,
} from "./bind-member"
import { leaveMember, type MemberChange, mendMember } from "./member-changes"
import { findByKeys, type MemberKey } from "./member-keys"
import * as members from "./members"
import Union from "./models/union"
import UnionStaff from "./models/union-staff"
import { sqlOf } from "@mall/outbox/sql"

type ModuleOptions = { personal_data: PersonalDataKeys }

/**
 * Unions, their staff and their members. Everything about members takes the
 * union's id first: there is no way to ask for members across unions but as
 * totals. Names, mobiles and addresses leave decrypted only as `MemberView`.
 */
export class Membership extends MedusaService({ Union, UnionStaff }) {
  protected readonly cipher: PersonalDataCipher
  protected readonly personalData: PersonalDataKeys

  constructor(container: Record<string, unknown>, options: ModuleOptions) {
    super(container, options)
    this.personalData = options.personal_data
    this.cipher = new PersonalDataCipher(options.personal_data)
  }

  /** Adds one union below its parent; `union_not_found` if that is absent. */
  @InjectManager()
  async addUnion(
    { parent_id, credit_code, invoice_title, ...input }: CreateUnionInput,
    @MedusaContext() context: Context = {}
  ): Promise<UnionDTO> {
    const parent = parent_id
      ? await this.requireUnion(parent_id, context)
      : undefined
    const id = generateEntityId(undefined, "un")
    return await this.createUnions(
      {
        ...input,
        id,
        parent_id: parent?.id ?? null,
        path: `${parent?.path ?? "/"}${id}/`,
        credit_code: credit_code ?? null,
        invoice_title: invoice_title ?? null,
      },
      context
    )
  }

  @InjectManager()
  async requireUnion(
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<UnionDTO> {
    const [union] = await this.listUnions({ id: [id] }, { take: 1 }, context)
    if (!union) {
      throw refuse.notFound("union_not_found")
    }
    return union
  }

  /** The union at the path and all below it, parents before children. */
  @InjectManager()
  async listUnionSubtree(
    path: string,
    @MedusaContext() context: Context = {}
  ): Promise<UnionDTO[]> {
    return await sqlOf(context)<UnionDTO>(
      `SELECT id, parent_id, path, name, short_name, level, province_code,
              credit_code, invoice_title
       FROM "union" WHERE path LIKE ? AND deleted_at IS NULL ORDER BY path`,
      [`${path}%`]
    )
  }

  /** Refuses an e-mail that already signs in for a union. */
  @InjectManager()
  async addStaff(
    { display_name, ...input }: CreateUnionStaffInput,
    @MedusaContext() context: Context = {}
  ): Promise<UnionStaffDTO> {
    const email = input.email.trim().toLowerCase()
    const [taken] = await this.listUnionStaffs({ email }, { take: 1 }, context)
    if (taken) {
      throw refuse.notAllowed("union_staff_email_taken")
    }
    const { id, union_id, roles } = await this.createUnionStaffs(
      {
        ...input,
        email,
        display_name_enc: this.cipher.encrypt(display_name),
        roles: input.roles,
      },
      context
    )
    return { id, union_id, email, roles: roles as UnionRole[] }
  }

  /** The caller's union and roles; refuses one who is staff of none. */
  @InjectManager()
  async contextOfStaff(
    staffId: string,
    @MedusaContext() context: Context = {}
  ): Promise<UnionContext> {
    const [row] = await sqlOf(context)<UnionContext>(
      `SELECT s.id AS staff_id, s.union_id, s.roles, u.path AS union_path,
              u.level AS union_level, u.province_code
       FROM union_staff s JOIN "union" u ON u.id = s.union_id
       WHERE s.id = ? AND s.deleted_at IS NULL AND u.deleted_at IS NULL`,
      [staffId]
    )
    if (!row) {
      throw refuse.forbidden("union_staff_unknown")
    }
    return row
  }

  /** Display names by staff id, for "who did it" columns. */
  @InjectManager()
  async staffNames(
    staffIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<Record<string, string>> {
    const staff = await this.listUnionStaffs(
      { id: staffIds },
      { select: ["id", "display_name_enc"], take: staffIds.length },
      context
    )
    return Object.fromEntries(
      staff.map((one) => [one.id, this.cipher.decrypt(one.display_name_enc)])
    )
  }

  @InjectManager()
  async countActiveMembers(
    unionId: string,
    @MedusaContext() context: Context = {}
  ): Promise<number> {
    return await members.countActive(sqlOf(context), unionId)
  }

  /** Active members of every union in a subtree, by union id. */
  @InjectManager()
  async countActiveMembersBelow(
    path: string,
    @MedusaContext() context: Context = {}
  ): Promise<Map<string, number>> {
    return await members.countActiveBelow(sqlOf(context), path)
  }

  /**
   * Active members in batches, ordered by id, still encrypted. Given the
   * context of a transaction it reads there, so a frozen roster is exact.
   */
  // eslint-disable-next-line @medusajs/use-inject-manager-on-public-methods -- the decorator would turn the generator into a promise; each page has its own
  async *streamActiveMembers(
    unionId: string,
    batchSize: number,
    @MedusaContext() context: Context = {}
  ): AsyncGenerator<ActiveMember[]> {
    let after = ""
    for (;;) {
      const batch = await this.activeMembersAfter(
        unionId,
        after,
        batchSize,
        context
      )
      const last = batch[batch.length - 1]
      if (!last) {
        return
      }
      yield batch
      after = last.id
    }
  }

  @InjectTransactionManager()
  protected async activeMembersAfter(
    unionId: string,
    after: string,
    limit: number,
    @MedusaContext() context: Context = {}
  ): Promise<ActiveMember[]> {
    return await members.activeMembersAfter(
      sqlOf(context),
      unionId,
      after,
      limit
    )
  }

  /**
   * The active members that staff numbers and mobiles as typed stand for, in
   * the order given; undefined where nobody has the number, or where both are
   * given and are not the same person's.
   */
  @InjectManager()
  async findActiveMembers(
    unionId: string,
    keys: MemberKey[],
    @MedusaContext() context: Context = {}
  ): Promise<(ActiveMember | undefined)[]> {
    return await findByKeys(sqlOf(context), this.cipher, unionId, keys)
  }

  @InjectManager()
  async listDepartments(
    unionId: string,
    @MedusaContext() context: Context = {}
  ): Promise<DepartmentCount[]> {
    return await members.departmentsOf(sqlOf(context), unionId)
  }

  /** A page of members, masked. */
  @InjectManager()
  async searchMembers(
    unionId: string,
    search: MemberSearch,
    @MedusaContext() context: Context = {}
  ): Promise<{ members: MemberView[]; count: number }> {
    const found = await members.searchMembers(
      sqlOf(context),
      this.cipher,
      unionId,
      search
    )
    return {
      members: found.members.map((row) => this.view(row, true)),
      count: found.count,
    }
  }

  /** One member, in full or masked; `member_not_found` if not this union's. */
  @InjectManager()
  async viewMember(
    unionId: string,
    id: string,
    { masked }: { masked: boolean },
    @MedusaContext() context: Context = {}
  ): Promise<MemberView> {
    const row = await members.memberOf(sqlOf(context), unionId, id)
    if (!row) {
      throw refuse.notFound("member_not_found")
    }
    return this.view(row, masked)
  }

  /** See `mendMember`; the change is recorded with who and when. */
  @InjectManager()
  async mendMember(
    change: MemberChange,
    update: MemberUpdate,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await this.mendMember_(change, update, context)
  }

  @InjectTransactionManager()
  protected async mendMember_(
    change: MemberChange,
    update: MemberUpdate,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const sql = sqlOf(context)
    await members.lockRoster(sql, change.union_id)
    await mendMember(sql, this.cipher, change, update)
  }

  /** Marks a member as left; repeating it changes nothing. */
  @InjectManager()
  async leaveMember(
    change: MemberChange,
    on: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await this.leaveMember_(change, on, context)
  }

  @InjectTransactionManager()
  protected async leaveMember_(
    change: MemberChange,
    on: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const sql = sqlOf(context)
    await members.lockRoster(sql, change.union_id)
    if (!(await members.memberOf(sql, change.union_id, change.member_id))) {
      throw refuse.notFound("member_not_found")
    }
    await leaveMember(sql, change, on)
  }

  /** The active member a customer proved to be, in a list; empty for nobody. */
  @InjectManager()
  async memberIdsOfCustomer(
    customerId: string,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return await memberIdsOf(sqlOf(context), customerId)
  }

  /**
   * The membership of a customer by the mobile they proved, binding it to
   * them; null if the number is on no active roster. May be repeated.
   */
  @InjectManager()
  async bindMember(
    proved: ProvedCustomer,
    @MedusaContext() context: Context = {}
  ): Promise<MembershipDTO | null> {
    return await this.bindMember_(proved, context)
  }

  @InjectTransactionManager()
  protected async bindMember_(
    proved: ProvedCustomer,
    @MedusaContext() context: Context = {}
  ): Promise<MembershipDTO | null> {
    const sql = sqlOf(context)
    const row = await bindMember(sql, proved)
    return row ? await showMembership(sql, this.cipher, row) : null
  }

  private view(row: members.MemberRow, masked: boolean): MemberView {
    const open = (enc: string | null, mask: (text: string) => string) => {
      const text = enc && this.cipher.decrypt(enc)
      return text && masked ? mask(text) : text
    }
    return {
      id: row.id,
      staff_number: open(row.staff_number_enc, (text) => text),
      name: open(row.name_enc, maskName) ?? "",
      mobile: open(row.mobile_enc, maskMobile) ?? "",
      address: open(row.address_enc, maskAddress),
      department: row.department,
      state: row.state,
      left_on: row.left_on,
      updated_at: row.updated_at,
    }
  }
}
