import { leaveOut } from "../../../leave-out"
import type { Sql } from "../sql"
import * as purses from "../tables/purses"
import * as redemptions from "../tables/redemptions"

/** A refund of part of a redemption, and where its money went. */
export type Refund = redemptions.RefundRow & {
  redemption: redemptions.Redemption
}

/** Locks what redemptions drew from: member use, allowances, pool shares. */
export async function lockPurses(sql: Sql, drawn: redemptions.Redemption[]) {
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

/** Writes what was held and lowers the purses by it. */
export async function recordHolds(
  sql: Sql,
  held: redemptions.NewRedemption[]
): Promise<void> {
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
  await purses.changeMemberUse(sql, usesOf(held))
}

/** Gives held money back to its purses, which are locked. */
export async function markVoided(
  sql: Sql,
  voided: redemptions.Redemption[]
): Promise<void> {
  await redemptions.markVoided(
    sql,
    voided.map(({ id }) => id)
  )
  await giveBack(sql, voided)
  await purses.lowerMemberUse(sql, usesOf(voided))
}

/** Writes refunds; what returned to its purse can be spent again. */
export async function recordRefunds(
  sql: Sql,
  refunds: Refund[],
  at: Date
): Promise<void> {
  await redemptions.recordRefunds(
    sql,
    refunds.map((refund) => leaveOut(refund, "redemption")),
    at
  )
  const parts = refunds.map(({ redemption, amount_fen, returned_to }) => ({
    ...redemption,
    amount_fen: amount_fen as typeof redemption.amount_fen,
    returned_to,
  }))
  await giveBack(
    sql,
    parts.filter(({ returned_to }) => returned_to === "purse")
  )
  await purses.lowerMemberUse(sql, usesOf(parts))
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
