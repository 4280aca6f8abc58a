import fs from "node:fs"
import {
  LEDGER_MODULE,
  type LedgerModuleService,
} from "@mall/ledger/modules/ledger"
import { fen } from "@mall/ledger/money"
import { MALL } from "@mall/ledger/types"
import { saveAddress } from "@mall/checkout/workflows"
import type { ExecArgs } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

const BATCH = 500

/** Customers with an address and a purse each; writes their ids to a file. */
export default async function prepareWorkers({ container, args }: ExecArgs) {
  const [count, allowance, file = ""] = args
  const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
  const [bank] = await ledger.openAccounts([
    { ...MALL, code: "bank", may_overdraw: true },
  ])
  const workers: { id: string; address_id: string }[] = []
  while (workers.length < Number(count)) {
    const size = Math.min(BATCH, Number(count) - workers.length)
    const customers = await container
      .resolve(Modules.CUSTOMER)
      .createCustomers(
        Array.from({ length: size }, () => ({ has_account: true }))
      )
    const purses = await ledger.openAccounts(
      customers.map(({ id }) => ({
        code: "allowance" as const,
        owner_type: "customer",
        owner_id: id,
        may_overdraw: false,
      }))
    )
    await ledger.postTransfers(
      purses.map((purse) => ({
        debit_account_id: bank?.id ?? "",
        credit_account_id: purse.id,
        amount_fen: fen(Number(allowance)),
        code: "allowance_granted" as const,
        key: `bench:${purse.owner_id}`,
        reference: "bench",
        reference_id: purse.owner_id,
      }))
    )
    for (const { id } of customers) {
      const address = await saveAddress(container, id, {
        recipient_name: "演示职工",
        mobile: "13900000000",
        province_code: "110000",
        prefecture_code: null,
        county_code: "110101",
        detail: "演示路1号",
      })
      workers.push({ id, address_id: address.id })
    }
  }
  fs.writeFileSync(file, JSON.stringify(workers))
}
