import fs from "node:fs"
import { saveAddress } from "@mall/checkout/workflows"
import type { ExecArgs } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

const BATCH = 500

/** Customers with an address each; writes their ids to a file. */
export default async function prepareWorkers({ container, args }: ExecArgs) {
  const [count, file = ""] = args
  const workers: { id: string; address_id: string }[] = []
  while (workers.length < Number(count)) {
    const size = Math.min(BATCH, Number(count) - workers.length)
    const customers = await container
      .resolve(Modules.CUSTOMER)
      .createCustomers(
        Array.from({ length: size }, () => ({ has_account: true }))
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
