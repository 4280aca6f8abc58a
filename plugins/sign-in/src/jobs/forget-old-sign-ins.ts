import type { MedusaContainer } from "@medusajs/framework/types"
import { forgetOldSignInsWorkflow } from "../workflows"

export default async function forgetOldSignIns(container: MedusaContainer) {
  await forgetOldSignInsWorkflow(container).run()
}

export const config = {
  name: "forget-old-sign-ins",
  schedule: "17 * * * *",
}
