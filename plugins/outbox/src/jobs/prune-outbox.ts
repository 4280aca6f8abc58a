import type { MedusaContainer } from "@medusajs/framework/types"
import { pruneOutboxWorkflow } from "../workflows/prune-outbox"

export default async function pruneOutboxJob(container: MedusaContainer) {
  await pruneOutboxWorkflow(container).run()
}

export const config = {
  name: "prune-outbox",
  // Every hour, so that no server's time zone matters.
  schedule: "41 * * * *",
}
