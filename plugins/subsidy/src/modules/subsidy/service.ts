import type { Context } from "@medusajs/framework/types"
import {
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import * as drawing from "./actions/drawing"
import { SubsidyFunding } from "./funding"
import { sqlOf } from "./sql"
import * as purses from "./tables/purses"
import * as redemptions from "./tables/redemptions"
import { candidatesOf } from "./tables/standing"
import * as sweeping from "./tables/sweeping"

/**
 * Programmes, grants, allowances and redemptions: see `SubsidyPlanning` for
 * programmes and `SubsidyFunding` for their money; here is what buyers draw.
 * Rows are locked in this order, each kind by id: programme, redemptions,
 * member use, allowances, pool shares, and only then the ledger's accounts.
 *
 * Nothing here moves money by itself: the workflows do, through the ledger,
 * in the same transaction that changes `left_fen`.
 */
export default class SubsidyModuleService extends SubsidyFunding {
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
    return await drawing.lockPurses(sqlOf(context), drawn)
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
    await drawing.recordHolds(sqlOf(context), held)
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
    await drawing.markVoided(sqlOf(context), voided)
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
    refunds: drawing.Refund[],
    at: Date,
    @MedusaContext() context: Context = {}
  ) {
    await drawing.recordRefunds(sqlOf(context), refunds, at)
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
}
