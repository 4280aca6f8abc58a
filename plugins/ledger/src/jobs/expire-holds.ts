import type { MedusaContainer } from "@medusajs/framework/types"
import { expireHoldsWorkflow } from "../workflows/expire-holds"

export default async function expireHolds(container: MedusaContainer) {
  await expireHoldsWorkflow(container).run({
    input: { now: new Date().toISOString() },
  })
}

export const config = {
  name: "expire-ledger-holds",
  schedule: "* * * * *",
}
