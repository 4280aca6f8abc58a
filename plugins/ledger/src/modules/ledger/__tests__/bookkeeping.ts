import { fen } from "../../../money"
import { type LedgerAccountDTO, MALL } from "../../../types"
import type { LedgerModuleService } from ".."

/** A mall with its own accounts and some no-overdraft ones, each funded. */
export async function openMall(
  service: LedgerModuleService,
  owners: string[],
  amount: number
) {
  const [bank, clearing, ...funds] = (await service.openAccounts([
    { code: "bank", ...MALL, may_overdraw: true },
    { code: "clearing", ...MALL, may_overdraw: true },
    ...owners.map((owner_id) => ({
      code: "allowance" as const,
      owner_type: "allowance",
      owner_id,
      may_overdraw: false,
    })),
  ])) as [LedgerAccountDTO, LedgerAccountDTO, ...LedgerAccountDTO[]]
  if (amount > 0) {
    await service.postTransfers(
      funds.map((fund) => ({
        debit_account_id: bank.id,
        credit_account_id: fund.id,
        amount_fen: fen(amount),
        code: "allowance_granted" as const,
        key: `fund:${fund.id}`,
        reference: "test",
        reference_id: fund.owner_id,
      }))
    )
  }
  return { bank, clearing, funds }
}

/** A transfer and a hold of a key, everything else being the same. */
export const transfer = (
  debit: { id: string },
  credit: { id: string },
  amount: number,
  key: string
) => ({
  debit_account_id: debit.id,
  credit_account_id: credit.id,
  amount_fen: fen(amount),
  code: "subsidy_redeemed" as const,
  key,
  reference: "purchase",
  reference_id: "pur_1",
})

export const hold = (
  account: { id: string },
  credit: { id: string },
  amount: number,
  key: string,
  expires_at: Date | null = null
) => ({
  account_id: account.id,
  credit_account_id: credit.id,
  amount_fen: fen(amount),
  code: "subsidy_redeemed" as const,
  key,
  reference: "purchase",
  reference_id: "pur_1",
  expires_at,
})

export async function balanceOf(
  service: LedgerModuleService,
  account: { id: string }
) {
  const [balance] = await service.balancesOf([account.id])
  return balance
}

/** Codes of refusals, and the success of the others, in order. */
export const outcomes = (settled: PromiseSettledResult<unknown>[]) =>
  settled.map((item) =>
    item.status === "fulfilled"
      ? "done"
      : ((item.reason as { code?: string }).code ?? String(item.reason))
  )

export const count = (items: string[], wanted: string) =>
  items.filter((item) => item === wanted).length
