import type { MedusaContainer } from "@medusajs/framework/types"
import { closeIdleRosterImportsWorkflow } from "../workflows/close-idle-roster-imports"

export default async function closeIdleRosterImports(
  container: MedusaContainer
) {
  await closeIdleRosterImportsWorkflow(container).run()
}

export const config = {
  name: "close-idle-roster-imports",
  schedule: "* * * * *",
}
