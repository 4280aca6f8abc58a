import { maskName } from "@mall/privacy/personal-data"
import type { Context } from "@medusajs/framework/types"
import {
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import * as programmeActions from "./actions/programme"
import * as topUpActions from "./actions/top-up"
import { refuse } from "../../refuse"
import { SubsidyPlanning } from "./planning"
import { sqlOf } from "./sql"
import * as grants from "./tables/grants"
import * as pools from "./tables/pools"
import * as programmes from "./tables/programmes"
import * as purses from "./tables/purses"
import * as redemptions from "./tables/redemptions"
import * as topUps from "./tables/top-ups"

/** Money on its way to members: top-ups, funding, pools, grants. */
export class SubsidyFunding extends SubsidyPlanning {
  /** First part of funding, under the programme's lock; the key makes it once. */
  @InjectTransactionManager()
  async beginFunding(
    key: programmes.ProgrammeKey,
    amountFen: number,
    by: { id: string; today: string; key: string },
    @MedusaContext() context: Context = {}
  ) {
    return await programmeActions.beginFunding(
      sqlOf(context),
      key,
      amountFen,
      by
    )
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
    await topUpActions.attachReceipt(sqlOf(context), by, receipt)
  }

  /** Takes a top-up back for which no receipt waits; false when it was before. */
  @InjectTransactionManager()
  async withdrawTopUp(
    by: { id: string; union_id: string; staff_id: string },
    @MedusaContext() context: Context = {}
  ) {
    return await topUpActions.withdrawTopUp(sqlOf(context), by)
  }

  /** Decides a top-up whose receipt is there; false when it was before. */
  @InjectTransactionManager()
  async decideTopUp(
    id: string,
    decision: topUpActions.TopUpDecision,
    @MedusaContext() context: Context = {}
  ) {
    return await topUpActions.decideTopUp(sqlOf(context), id, decision)
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
      programmeActions.assertRuns(programme, today)
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
    page: grants.AllowancePage,
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
}
