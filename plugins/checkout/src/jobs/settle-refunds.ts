import type { MedusaContainer } from "@medusajs/framework/types"
import { settleRefunds } from "../workflows/paying/settle-refunds"

/** Makes the refunds that a crash or a failing gateway left behind. */
export default async function settleRefundsJob(container: MedusaContainer) {
  await settleRefunds(container)
}

export const config = { name: "settle-refunds", schedule: "*/10 * * * * *" }
