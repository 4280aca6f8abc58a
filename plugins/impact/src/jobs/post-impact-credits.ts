import type { MedusaContainer } from "@medusajs/framework/types"
import { postImpactCreditsWorkflow } from "../workflows"

export default async function postImpactCredits(container: MedusaContainer) {
  await postImpactCreditsWorkflow(container).run()
}

export const config = {
  name: "post-impact-credits",
  schedule: "*/2 * * * * *",
}
