import { maskAddress, maskMobile, maskName } from "@mall/privacy/personal-data"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
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
import {
  bindMember,
  memberIdsOf,
  type ProvedCustomer,
  showMembership,
} from "./bind-member"
import { leaveMember, type MemberChange, mendMember } from "./member-changes"
import { findByKeys, type MemberKey } from "./member-keys"
import * as members from "./members"
import { StaffOfUnions } from "./staff-of-unions"
import { sqlOf } from "@mall/outbox/sql"

/**
 * The members of unions; see `StaffOfUnions` and `UnionTree` for the rest of
 * a union. Everything about members takes the
 * union's id first: there is no way to ask for members across unions but as
 * totals. Names, mobiles and addresses leave decrypted only as `MemberView`.
 */
export class Membership extends StaffOfUnions {
  @InjectManager()
  async countActiveMembers(
    unionId: string,
    @MedusaContext() context: Context = {}
  ): Promise<number> {
    return await members.countActive(sqlOf(context), unionId)
  }

  /**
   * Active members in batches, ordered by id, still encrypted. Given the
   * context of a transaction it reads there, so a frozen roster is exact.
   */
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
