import type { MedusaContainer } from "@medusajs/framework/types"
import { sweepEndedProgrammesWorkflow } from "../workflows/sweep-ended-programmes"

export default async function sweepEndedProgrammes(container: MedusaContainer) {
  await sweepEndedProgrammesWorkflow(container).run({
    input: { now: new Date().toISOString() },
  })
}

export const config = {
  name: "subsidy-sweep-ended-programmes",
  schedule: "*/10 * * * *",
}
