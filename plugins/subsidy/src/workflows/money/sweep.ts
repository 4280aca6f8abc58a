import { inOneTransaction, type Unit } from "@mall/outbox/one-transaction"
import { fen } from "@mall/ledger/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { civilDate } from "@mall/calendar/civil-date"
import type { Leftover } from "../../modules/subsidy/tables/sweeping"
import { useLedger, useSubsidy } from "../../tender/services"
import { subsidyOf } from "../reading/services"

const PURSES_PER_BATCH = 2_000
const PROGRAMMES_PER_RUN = 100

/**
 * Brings what is left of ended programmes home: from allowances and pools to
 * the programme, and once that is closed, from there to the union's fund.
 * Each batch is a transaction; stopped anywhere, the next run goes on.
 */
export async function sweepEnded(
  container: MedusaContainer,
  now: Date
): Promise<number> {
  const ended = await subsidyOf(container).endedWithMoney(
    civilDate(now),
    PROGRAMMES_PER_RUN
  )
  let swept = 0
  for (const id of ended) {
    swept += await sweepProgramme(container, id, now)
  }
  return swept
}

export async function sweepProgramme(
  container: MedusaContainer,
  id: string,
  now: Date
): Promise<number> {
  const today = civilDate(now)
  let swept = 0
  for (;;) {
    const taken = await inOneTransaction(container, (unit) =>
      sweepBatch(unit, id, today)
    )
    swept += taken
    if (taken < PURSES_PER_BATCH) {
      return swept
    }
  }
}

async function sweepBatch(unit: Unit, id: string, today: string) {
  const { programme, sweep, leftovers } = await useSubsidy(
    unit,
    (subsidy, context) =>
      subsidy.beginSweep(id, today, PURSES_PER_BATCH, context)
  )
  if (!programme.account_id) {
    return 0
  }
  await bringHome(unit, id, programme.account_id, leftovers)
  if (programme.state === "closed") {
    await empty(unit, programme.account_id, programme, sweep)
  }
  return leftovers.length
}

const bringHome = (
  unit: Unit,
  id: string,
  accountId: string,
  leftovers: readonly Leftover[]
) =>
  useLedger(unit, (ledger, context) =>
    ledger.postTransfers(
      leftovers.map(({ purse, account_id, left_fen, sweep }) => ({
        debit_account_id: account_id,
        credit_account_id: accountId,
        amount_fen: fen(left_fen),
        code: purse.startsWith("allowance:")
          ? ("allowance_expired" as const)
          : ("programme_unpooled" as const),
        key: `${purse}:ended:${sweep}`,
        reference: "programme",
        reference_id: id,
      })),
      context
    )
  )

async function empty(
  unit: Unit,
  accountId: string,
  { id, union_id }: { id: string; union_id: string },
  sweep: number
) {
  await useLedger(unit, async (ledger, context) => {
    const [balance] = await ledger.balancesOf([accountId], context)
    const [fund] = await ledger.accountsOf("union_fund", [union_id], context)
    if (balance && fund && balance.available_fen > 0) {
      await ledger.postTransfers(
        [
          {
            debit_account_id: accountId,
            credit_account_id: fund.id,
            amount_fen: balance.available_fen,
            code: "programme_closed",
            key: `programme:${id}:closed:${sweep}`,
            reference: "programme",
            reference_id: id,
          },
        ],
        context
      )
    }
  })
}
