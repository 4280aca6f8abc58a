import type { MedusaContainer } from "@medusajs/framework/types"
import { freeLapsedHoldsWorkflow } from "../workflows/free-lapsed-holds"

export default async function freeLapsedHolds(container: MedusaContainer) {
  await freeLapsedHoldsWorkflow(container).run({
    input: { now: new Date().toISOString() },
  })
}

export const config = {
  name: "subsidy-free-lapsed-holds",
  schedule: "*/10 * * * *",
}
