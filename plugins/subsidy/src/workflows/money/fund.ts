import { inOneTransaction, type Unit } from "@mall/outbox/one-transaction"
import { type Fen, fen, formatYuan } from "@mall/ledger/money"
import type { LedgerAccountDTO } from "@mall/ledger/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { civilDate } from "@mall/calendar/civil-date"
import { layOut } from "../../modules/subsidy/lib/pool-shares"
import { refuse } from "../../refuse"
import { useLedger, useSubsidy } from "../../tender/services"
import type { ProgrammeDTO, ProgrammeOfActor } from "../../types/dtos"

export type FundInput = ProgrammeOfActor & { amount_fen: Fen; key: string }

/**
 * Gives a programme money of its union's fund. Budgets that all members draw
 * from are laid out over the shares of their pools at once; allowances wait
 * in the programme's account to be granted. One transaction, once per key.
 */
export async function fundProgramme(
  container: MedusaContainer,
  { id, union_id, staff_id, amount_fen, key }: FundInput
): Promise<void> {
  const today = civilDate(new Date())
  await inOneTransaction(container, async (unit) => {
    const { programme, is_new } = await useSubsidy(unit, (subsidy, context) =>
      subsidy.beginFunding(
        { id, union_id },
        amount_fen,
        { id: staff_id, today, key },
        context
      )
    )
    if (!is_new) {
      return
    }
    const account = await transfer(unit, programme, amount_fen, key)
    await useSubsidy(unit, (subsidy, context) =>
      subsidy.completeFunding(id, account.id, amount_fen, context)
    )
    await fillPools(unit, programme, account, amount_fen, key)
  })
}

async function transfer(
  unit: Unit,
  { id, union_id }: ProgrammeDTO,
  amount_fen: Fen,
  key: string
): Promise<LedgerAccountDTO> {
  return await useLedger(unit, async (ledger, context) => {
    const [fund, account] = await ledger.openAccounts(
      [
        unionFund(union_id),
        {
          code: "programme",
          owner_type: "programme",
          owner_id: id,
          may_overdraw: false,
        },
      ],
      context
    )
    if (fund!.available_fen < amount_fen) {
      throw refuse.notAllowed("subsidy_fund_short", {
        needed: formatYuan(amount_fen),
        available: formatYuan(fund!.available_fen),
      })
    }
    await ledger.postTransfers(
      [
        {
          debit_account_id: fund!.id,
          credit_account_id: account!.id,
          amount_fen,
          code: "programme_funded",
          key: `programme:${id}:funded:${key}`,
          reference: "programme",
          reference_id: id,
        },
      ],
      context
    )
    return account!
  })
}

export const unionFund = (union_id: string) => ({
  code: "union_fund" as const,
  owner_type: "union",
  owner_id: union_id,
  may_overdraw: false,
})

/** Tiers are filled in the order of their thresholds, each up to its budget. */
async function fillPools(
  unit: Unit,
  programme: ProgrammeDTO,
  account: LedgerAccountDTO,
  amount: Fen,
  key: string
) {
  if (programme.kind === "matched") {
    const pool = { id: programme.id, amount, unit: fen(1), is_tier: false }
    await fillPool(unit, programme, account, pool, key)
  }
  if (programme.kind === "tiered") {
    const tiers = await useSubsidy(unit, (subsidy, context) =>
      subsidy.tiersOf([programme.id], context)
    )
    let left: number = amount
    for (const tier of tiers) {
      const part = fen(Math.min(left, tier.budget_fen - tier.pooled_fen))
      left -= part
      const pool = {
        id: tier.id,
        amount: part,
        unit: tier.discount_fen,
        is_tier: true,
      }
      await fillPool(unit, programme, account, pool, key)
    }
  }
}

async function fillPool(
  unit: Unit,
  programme: ProgrammeDTO,
  account: LedgerAccountDTO,
  pool: { id: string; amount: Fen; unit: Fen; is_tier: boolean },
  key: string
) {
  if (pool.amount === 0) {
    return
  }
  const parts = layOut(pool.amount, pool.unit)
  const accounts = await useLedger(unit, async (ledger, context) => {
    const opened = await ledger.openAccounts(
      parts.map((_, share) => ({
        code: "programme_pool" as const,
        owner_type: "programme_pool",
        owner_id: `${pool.id}/${share}`,
        may_overdraw: false,
      })),
      context
    )
    await ledger.postTransfers(
      parts.flatMap((amount_fen, share) =>
        amount_fen > 0
          ? [
              {
                debit_account_id: account.id,
                credit_account_id: opened[share]!.id,
                amount_fen,
                code: "programme_pooled" as const,
                key: `pool:${pool.id}:${share}:filled:${key}`,
                reference: "programme",
                reference_id: programme.id,
              },
            ]
          : []
      ),
      context
    )
    return opened
  })
  await useSubsidy(unit, (subsidy, context) =>
    subsidy.fillPool(
      parts.map((left_fen, share) => ({
        pool_id: pool.id,
        share,
        programme_id: programme.id,
        account_id: accounts[share]!.id,
        left_fen,
      })),
      pool.is_tier ? { id: pool.id, amount_fen: pool.amount } : null,
      context
    )
  )
}
