import {
  LEDGER_MODULE,
  type LedgerModuleService,
} from "@mall/ledger/modules/ledger"
import type { Fen } from "@mall/ledger/money"
import { MALL } from "@mall/ledger/types"
import type { Unit } from "@mall/outbox/one-transaction"

type OwnMoney = {
  purchase_id: string
  amount_fen: Fen
  /** What made it move: a payment's session, a refund's id. */
  by: string
}

/** The mall's own two accounts that the buyer's money passes. */
async function useOwnAccounts(
  unit: Unit,
  post: (accounts: { gateway: string; clearing: string }) => {
    debit_account_id: string
    credit_account_id: string
    code: "own_payment_captured" | "own_payment_refunded"
  },
  { purchase_id, amount_fen, by }: OwnMoney
) {
  await unit.use(
    LEDGER_MODULE,
    async (ledger: LedgerModuleService, context) => {
      const [gateway, clearing] = await ledger.openAccounts(
        [
          { ...MALL, code: "gateway", may_overdraw: true },
          { ...MALL, code: "clearing", may_overdraw: true },
        ],
        context
      )
      const transfer = post({
        gateway: gateway?.id ?? "",
        clearing: clearing?.id ?? "",
      })
      await ledger.postTransfers(
        [
          {
            ...transfer,
            amount_fen,
            key: `purchase:${purchase_id}:${transfer.code}:${by}`,
            reference: "purchase",
            reference_id: purchase_id,
          },
        ],
        context
      )
    }
  )
}

/** The gateway has the buyer's money: gateway → clearing. */
export const postOwnPayment = (unit: Unit, money: OwnMoney) =>
  useOwnAccounts(
    unit,
    ({ gateway, clearing }) => ({
      debit_account_id: gateway,
      credit_account_id: clearing,
      code: "own_payment_captured",
    }),
    money
  )

/** It is owed back to the buyer: clearing → gateway. */
export const postOwnRefund = (unit: Unit, money: OwnMoney) =>
  useOwnAccounts(
    unit,
    ({ gateway, clearing }) => ({
      debit_account_id: clearing,
      credit_account_id: gateway,
      code: "own_payment_refunded",
    }),
    money
  )
