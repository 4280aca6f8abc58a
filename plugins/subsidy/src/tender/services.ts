import type { Unit } from "@mall/outbox/one-transaction"
import {
  LEDGER_MODULE,
  type LedgerModuleService,
} from "@mall/ledger/modules/ledger"
import { type LedgerAccountDTO, MALL } from "@mall/ledger/types"
import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { SUBSIDY_MODULE, type SubsidyModuleService } from "../modules/subsidy"
import type { Use } from "./facts"

export const useSubsidy = <Result>(
  unit: Unit,
  task: (subsidy: SubsidyModuleService, context: Context) => Promise<Result>
): Promise<Result> => unit.use(SUBSIDY_MODULE, task)

export const useLedger = <Result>(
  unit: Unit,
  task: (ledger: LedgerModuleService, context: Context) => Promise<Result>
): Promise<Result> => unit.use(LEDGER_MODULE, task)

/** Reads modules outside of any transaction. */
export const reading =
  (container: MedusaContainer): Use =>
  (moduleKey, task) =>
    task(container.resolve(moduleKey), {})

/** One of the mall's own accounts; opened when it is first needed. */
export async function mallAccount(
  unit: Unit,
  code: "bank" | "clearing"
): Promise<LedgerAccountDTO> {
  return await useLedger(unit, async (ledger, context) => {
    const [found] = await ledger.accountsOf(code, [MALL.owner_id], context)
    if (found) {
      return found
    }
    const opened = await ledger.openAccounts(
      [{ code, ...MALL, may_overdraw: true }],
      context
    )
    return opened[0]!
  })
}
