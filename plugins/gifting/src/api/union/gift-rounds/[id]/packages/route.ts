import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { GiftPackagePlan } from "../../../../../types/inputs"
import { saveGiftPackagesWorkflow } from "../../../../../workflows/save-gift-packages"
import { roundOfCaller, viewRound } from "../../../../round-view"

export async function POST(
  req: MedusaRequest<{ packages: GiftPackagePlan[] }>,
  res: MedusaResponse
) {
  await saveGiftPackagesWorkflow(req.scope).run({
    input: { ...roundOfCaller(req), ...req.validatedBody },
  })
  res.json({ gift_round: await viewRound(req) })
}
