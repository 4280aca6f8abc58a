import {
  maskName,
  PersonalDataCipher,
  type PersonalDataKeys,
} from "@mall/privacy/personal-data"
import type { Context } from "@medusajs/framework/types"
import {
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { leaveOut } from "../../leave-out"
import { refuse } from "../../refuse"
import type { ProgrammePlan, VoucherRuleDTO } from "../../types/dtos"
import * as actions from "./actions"
import { type Sql, sqlOf } from "./sql"
import * as grants from "./tables/grants"
import * as pools from "./tables/pools"
import * as programmes from "./tables/programmes"
import * as purses from "./tables/purses"
import * as redemptions from "./tables/redemptions"
import { candidatesOf } from "./tables/standing"
import * as sweeping from "./tables/sweeping"
import * as topUps from "./tables/top-ups"

type ModuleOptions = { personal_data: PersonalDataKeys }

/**
 * Programmes, grants, allowances and redemptions. Every method runs in one
 * transaction, its own or the one of the context it is handed. Rows are
 * locked in this order, each kind by id: programme, redemptions, member use,
 * allowances, pool shares, and only then the ledger's accounts.
 *
 * Nothing here moves money by itself: the workflows do, through the ledger,
 * in the same transaction that changes `left_fen`.
 */
export default class SubsidyModuleService extends MedusaService({}) {
  private readonly cipher: PersonalDataCipher

  constructor(container: Record<string, unknown>, options: ModuleOptions) {
    super(container, options)
    this.cipher = new PersonalDataCipher(options.personal_data)
  }

  /** Programmes of a union, or of the subtree of a higher one. */
  @InjectTransactionManager()
  async programmesOf(
    filter: programmes.ProgrammeFilter,
    @MedusaContext() context: Context = {}
  ) {
    return await programmes.listProgrammes(sqlOf(context), filter)
  }

  /** One programme within the filter; absent or not yours: `subsidy_programme_not_found`. */
  @InjectTransactionManager()
  async programmeOf(
    filter: programmes.ProgrammeFilter & { id: string },
    @MedusaContext() context: Context = {}
  ) {
    const [programme] = await programmes.listProgrammes(sqlOf(context), filter)
    if (!programme) {
      throw refuse.notFound("subsidy_programme_not_found")
    }
    return programme
  }

  @InjectTransactionManager()
  async programmesById(ids: string[], @MedusaContext() context: Context = {}) {
    return await programmes.programmesById(sqlOf(context), ids)
  }

  @InjectTransactionManager()
  async tiersOf(
    programmeIds: string[],
    @MedusaContext() context: Context = {}
  ) {
    return await programmes.tiersOf(sqlOf(context), programmeIds)
  }

  /** All that happened to a programme, oldest first. */
  @InjectTransactionManager()
  async stepsOf(programmeId: string, @MedusaContext() context: Context = {}) {
    return await programmes.stepsOf(sqlOf(context), programmeId)
  }

  /** Granted, used, held, given back and left, by programme. */
  @InjectTransactionManager()
  async totalsOf(
    programmeIds: string[],
    @MedusaContext() context: Context = {}
  ) {
    return await grants.totalsOf(sqlOf(context), programmeIds)
  }

  /** Refuses a plan that is no programme, with the first reason. */
  @InjectTransactionManager()
  async draft(
    owner: { union_id: string; union_path: string; created_by: string },
    plan: ProgrammePlan,
    @MedusaContext() context: Context = {}
  ) {
    actions.assertPlan(plan)
    const sql = sqlOf(context)
    const id = await programmes.insertProgramme(sql, owner, plan)
    await programmes.addStep(sql, id, {
      kind: "draft",
      actor_type: "union_staff",
      actor_id: owner.created_by,
    })
    return id
  }

  /** Refuses with `subsidy_programme_state` unless it is a draft. */
  @InjectTransactionManager()
  async changeDraft(
    key: programmes.ProgrammeKey,
    plan: ProgrammePlan,
    @MedusaContext() context: Context = {}
  ) {
    actions.assertPlan(plan)
    const sql = sqlOf(context)
    const programme = await programmes.lockProgramme(sql, key)
    if (programme.state !== "draft") {
      throw refuse.notAllowed("subsidy_programme_state", {
        state: programme.state,
      })
    }
    await programmes.updatePlan(sql, key.id, plan)
  }

  /** `subsidy_cash_like` for goods without limit and no voucher rule. */
  @InjectTransactionManager()
  async submit(
    key: programmes.ProgrammeKey,
    by: { id: string; today: string; note?: string },
    @MedusaContext() context: Context = {}
  ) {
    await actions.submit(sqlOf(context), key, by)
  }

  /** `subsidy_self_approval` for who submitted it. Twice is once. */
  @InjectTransactionManager()
  async approve(
    key: programmes.ProgrammeKey,
    by: { id: string; today: string; note?: string },
    @MedusaContext() context: Context = {}
  ) {
    await actions.approve(sqlOf(context), key, by)
  }

  @InjectTransactionManager()
  async sendBack(
    key: programmes.ProgrammeKey,
    by: { id: string; today: string; note?: string },
    @MedusaContext() context: Context = {}
  ) {
    await actions.sendBack(sqlOf(context), key, by)
  }

  /** Suspends, resumes or closes; twice is once. Answers it as it was. */
  @InjectTransactionManager()
  async move(
    key: programmes.ProgrammeKey,
    transition: "suspend" | "resume" | "close",
    by: { id: string; today: string; note?: string },
    @MedusaContext() context: Context = {}
  ) {
    return await actions.move(sqlOf(context), key, transition, by)
  }

  /** First part of funding, under the programme's lock; the key makes it once. */
  @InjectTransactionManager()
  async beginFunding(
    key: programmes.ProgrammeKey,
    amountFen: number,
    by: { id: string; today: string; key: string },
    @MedusaContext() context: Context = {}
  ) {
    return await actions.beginFunding(sqlOf(context), key, amountFen, by)
  }

  /** Last part of funding, after the transfer. */
  @InjectTransactionManager()
  async completeFunding(
    programmeId: string,
    accountId: string,
    amountFen: number,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    await pools.setProgrammeAccount(sql, programmeId, accountId)
    await pools.addFunded(sql, programmeId, amountFen)
  }

  /** Lays money out over the shares of a pool; tiers count what they got. */
  @InjectTransactionManager()
  async fillPool(
    shares: purses.PoolShare[],
    tier: { id: string; amount_fen: number } | null,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    await pools.insertShares(sql, shares)
    await purses.changePurses(
      sql,
      shares.map(({ pool_id, share, left_fen }) => ({
        allowance_id: null,
        pool_id,
        share,
        by_fen: left_fen,
      }))
    )
    if (tier) {
      await pools.addPooled(sql, tier.id, tier.amount_fen)
    }
  }

  /** Locks a programme that may be granted from, and the grant of a key. */
  @InjectTransactionManager()
  async beginGrant(
    key: programmes.ProgrammeKey,
    idempotencyKey: string,
    today: string,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const programme = await programmes.lockProgramme(sql, key)
    const before = await grants.grantOfKey(sql, programme.id, idempotencyKey)
    if (!before) {
      if (programme.kind !== "allowance") {
        throw refuse.notAllowed("subsidy_not_granted")
      }
      actions.assertRuns(programme, today)
    }
    return { programme, before }
  }

  @InjectTransactionManager()
  async openGrant(
    grant: grants.NewGrant,
    @MedusaContext() context: Context = {}
  ) {
    return await grants.insertGrant(sqlOf(context), grant)
  }

  @InjectTransactionManager()
  async membersWithAllowance(
    programmeId: string,
    memberIds: string[],
    @MedusaContext() context: Context = {}
  ) {
    return await grants.membersWithAllowance(
      sqlOf(context),
      programmeId,
      memberIds
    )
  }

  @InjectTransactionManager()
  async addAllowances(
    allowances: grants.NewAllowance[],
    @MedusaContext() context: Context = {}
  ) {
    await grants.insertAllowances(sqlOf(context), allowances)
  }

  @InjectTransactionManager()
  async completeGrant(
    id: string,
    totals: { member_count: number; total_fen: number },
    step: { programme_id: string; staff_id: string; note: string },
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    await grants.completeGrant(sql, id, totals)
    await programmes.addStep(sql, step.programme_id, {
      kind: "grant",
      actor_type: "union_staff",
      actor_id: step.staff_id,
      amount_fen: totals.total_fen,
      note: step.note,
    })
  }

  /** A page of allowances, names masked. */
  @InjectTransactionManager()
  async allowancesOf(
    programmeId: string,
    page: { department?: string; offset: number; limit: number },
    @MedusaContext() context: Context = {}
  ) {
    const found = await grants.listAllowances(sqlOf(context), programmeId, page)
    return {
      count: found.count,
      allowances: found.rows.map(({ name_enc, ...allowance }) => ({
        ...allowance,
        name: maskName(this.cipher.decrypt(name_enc)),
      })),
    }
  }

  @InjectTransactionManager()
  async useByDay(programmeId: string, @MedusaContext() context: Context = {}) {
    return await redemptions.useByDay(sqlOf(context), programmeId)
  }

  @InjectTransactionManager()
  async voucherRulesOf(
    unionId: string,
    @MedusaContext() context: Context = {}
  ) {
    return await programmes.voucherRulesOf(sqlOf(context), unionId)
  }

  /** Records the document by which a province allows cash-like vouchers. */
  @InjectTransactionManager()
  async addVoucherRule(
    rule: Omit<VoucherRuleDTO, "id">,
    @MedusaContext() context: Context = {}
  ) {
    return await programmes.insertVoucherRule(sqlOf(context), rule)
  }

  /** See `candidatesOf`. */
  @InjectTransactionManager()
  async candidatesOf(
    member: { member_id: string; union_path: string },
    today: string,
    options: { lock: boolean },
    @MedusaContext() context: Context = {}
  ) {
    return await candidatesOf(sqlOf(context), member, today, options)
  }

  /** See `lockShare`. */
  @InjectTransactionManager()
  async lockShare(
    poolId: string,
    amountFen: number,
    @MedusaContext() context: Context = {}
  ) {
    return await purses.lockShare(sqlOf(context), poolId, amountFen)
  }

  /** What all shares of a pool have now, seen without locking any. */
  @InjectTransactionManager()
  async poolLeft(poolId: string, @MedusaContext() context: Context = {}) {
    const left = await purses.poolsLeft(sqlOf(context), [poolId])
    return left.get(poolId) ?? 0
  }

  @InjectTransactionManager()
  async lockPool(poolId: string, @MedusaContext() context: Context = {}) {
    return await purses.lockPool(sqlOf(context), poolId)
  }

  /** Locks what redemptions drew from: member use, allowances, pool shares. */
  @InjectTransactionManager()
  async lockPurses(
    drawn: redemptions.Redemption[],
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    await purses.lockUses(sql, drawn)
    const allowances = await purses.allowancesById(
      sql,
      drawn.flatMap(({ allowance_id }) => allowance_id ?? [])
    )
    const shares = await purses.lockShares(
      sql,
      drawn.flatMap(({ pool_id, pool_share }) =>
        pool_id !== null && pool_share !== null
          ? [{ pool_id, share: pool_share }]
          : []
      )
    )
    return { allowances, shares }
  }

  /** Moves money between shares of one pool, as the ledger did. */
  @InjectTransactionManager()
  async changePurses(
    changes: purses.PurseChange[],
    @MedusaContext() context: Context = {}
  ) {
    await purses.changePurses(sqlOf(context), changes)
  }

  /** Writes what was held and lowers the purses by it. */
  @InjectTransactionManager()
  async recordHolds(
    held: redemptions.NewRedemption[],
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    await redemptions.insertRedemptions(sql, held)
    await purses.changePurses(
      sql,
      held.map((one) => ({
        allowance_id: one.allowance_id,
        pool_id: one.pool_id,
        share: one.pool_share,
        by_fen: -one.amount_fen,
      }))
    )
    await purses.changeMemberUse(
      sql,
      held.map(({ programme_id, member_id, amount_fen }) => ({
        programme_id,
        member_id,
        by_fen: amount_fen,
      }))
    )
  }

  /** A purchase's redemptions, locked in the order of ids. */
  @InjectTransactionManager()
  async lockRedemptions(
    purchaseId: string,
    @MedusaContext() context: Context = {}
  ) {
    return await redemptions.lockRedemptions(sqlOf(context), purchaseId)
  }

  @InjectTransactionManager()
  async markPosted(
    posted: { id: string; transfer_id: string }[],
    at: Date,
    @MedusaContext() context: Context = {}
  ) {
    await redemptions.markPosted(sqlOf(context), posted, at)
  }

  /** Gives held money back to its purses, which are locked. */
  @InjectTransactionManager()
  async markVoided(
    voided: redemptions.Redemption[],
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    await redemptions.markVoided(
      sql,
      voided.map(({ id }) => id)
    )
    await giveBack(sql, voided)
    await purses.lowerMemberUse(sql, usesOf(voided))
  }

  @InjectTransactionManager()
  async refundsOf(
    redemptionIds: string[],
    refundKey: string,
    @MedusaContext() context: Context = {}
  ) {
    return await redemptions.refundsOf(sqlOf(context), redemptionIds, refundKey)
  }

  /** Writes refunds; what returned to its purse can be spent again. */
  @InjectTransactionManager()
  async recordRefunds(
    refunds: (redemptions.RefundRow & { redemption: redemptions.Redemption })[],
    at: Date,
    @MedusaContext() context: Context = {}
  ) {
    await redemptions.recordRefunds(
      sqlOf(context),
      refunds.map((refund) => leaveOut(refund, "redemption")),
      at
    )
    const parts = refunds.map(({ redemption, amount_fen, returned_to }) => ({
      ...redemption,
      amount_fen: amount_fen as typeof redemption.amount_fen,
      returned_to,
    }))
    await giveBack(
      sqlOf(context),
      parts.filter(({ returned_to }) => returned_to === "purse")
    )
    await purses.lowerMemberUse(sqlOf(context), usesOf(parts))
  }

  @InjectTransactionManager()
  async lapsedPurchases(
    before: Date,
    limit: number,
    @MedusaContext() context: Context = {}
  ) {
    return await redemptions.lapsedPurchases(sqlOf(context), before, limit)
  }

  @InjectTransactionManager()
  async endedWithMoney(
    today: string,
    limit: number,
    @MedusaContext() context: Context = {}
  ) {
    return await sweeping.endedWithMoney(sqlOf(context), today, limit)
  }

  /** Locks a programme and takes what is left in its purses: see `takeLeftovers`. */
  @InjectTransactionManager()
  async beginSweep(
    programmeId: string,
    today: string,
    limit: number,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const { sweeps, ...programme } = await sweeping.countSweep(sql, programmeId)
    const leftovers = await sweeping.takeLeftovers(
      sql,
      today,
      limit,
      programmeId
    )
    return { programme, sweep: sweeps, leftovers }
  }

  /** Every purse and what it says is left; the ledger must say the same. */
  @InjectTransactionManager()
  async purseAccounts(@MedusaContext() context: Context = {}) {
    return await sweeping.purseAccounts(sqlOf(context))
  }

  @InjectTransactionManager()
  async openTopUp(
    input: Parameters<typeof topUps.openTopUp>[1],
    @MedusaContext() context: Context = {}
  ) {
    return await topUps.openTopUp(sqlOf(context), input)
  }

  /** Absent or not yours: `union_fund_top_up_not_found`. */
  @InjectTransactionManager()
  async topUpOf(
    by: { id: string; union_id?: string },
    @MedusaContext() context: Context = {}
  ) {
    return await topUps.topUpOf(sqlOf(context), by)
  }

  @InjectTransactionManager()
  async topUps(
    filter: Parameters<typeof topUps.listTopUps>[1],
    @MedusaContext() context: Context = {}
  ) {
    return await topUps.listTopUps(sqlOf(context), filter)
  }

  /** Puts the bank's receipt beside a top-up that is not decided yet. */
  @InjectTransactionManager()
  async attachReceipt(
    by: { id: string; union_id: string },
    receipt: topUps.ReceiptFile,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const topUp = await topUps.topUpOf(sql, by, { lock: true })
    if (topUp.state === "confirmed") {
      throw refuse.notAllowed("union_fund_top_up_state", { state: topUp.state })
    }
    await topUps.attachReceipt(sql, by.id, receipt)
  }

  /** Decides a top-up whose receipt is there; false when it was before. */
  @InjectTransactionManager()
  async decideTopUp(
    id: string,
    decision: Parameters<typeof topUps.decideTopUp>[2],
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const topUp = await topUps.topUpOf(sql, { id }, { lock: true })
    if (topUp.state === decision.state) {
      return { topUp, is_new: false }
    }
    if (topUp.state !== "receipt_uploaded") {
      throw topUp.state === "awaiting_receipt"
        ? refuse.notAllowed("union_fund_receipt_missing")
        : refuse.notAllowed("union_fund_top_up_state", { state: topUp.state })
    }
    await topUps.decideTopUp(sql, id, decision)
    return { topUp, is_new: true }
  }
}

/** Adds to locked purses what they get back. */
const giveBack = (sql: Sql, parts: readonly redemptions.Redemption[]) =>
  purses.changePurses(
    sql,
    parts.map((part) => ({
      allowance_id: part.allowance_id,
      pool_id: part.pool_id,
      share: part.pool_share,
      by_fen: part.amount_fen,
    }))
  )

const usesOf = (
  parts: readonly {
    programme_id: string
    member_id: string
    amount_fen: number
  }[]
) =>
  parts.map(({ programme_id, member_id, amount_fen }) => ({
    programme_id,
    member_id,
    by_fen: amount_fen,
  }))
