import { inOneTransaction } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mallAccount, useLedger, useSubsidy } from "../../tender/services"
import { unionFund } from "./fund"

export type ConfirmTopUp = {
  id: string
  user_id: string
  receipt_version: string
  /** As the bank's statement shows it. */
  identification_code: string
}

/**
 * The operator saw the money on the mall's bank account: it is the union's
 * fund now. Twice is once.
 */
export async function confirmTopUp(
  container: MedusaContainer,
  { id, user_id, ...seen }: ConfirmTopUp
): Promise<void> {
  await inOneTransaction(container, async (unit) => {
    const { topUp, is_new } = await useSubsidy(unit, (subsidy, context) =>
      subsidy.decideTopUp(
        id,
        { state: "confirmed", by: user_id, ...seen },
        context
      )
    )
    if (!is_new) {
      return
    }
    const bank = await mallAccount(unit, "bank")
    await useLedger(unit, async (ledger, context) => {
      const [fund] = await ledger.openAccounts(
        [unionFund(topUp.union_id)],
        context
      )
      await ledger.postTransfers(
        [
          {
            debit_account_id: bank.id,
            credit_account_id: fund!.id,
            amount_fen: topUp.amount_fen,
            code: "union_fund_topped_up",
            key: `top-up:${topUp.id}`,
            reference: "union_fund_top_up",
            reference_id: topUp.id,
          },
        ],
        context
      )
    })
  })
}
