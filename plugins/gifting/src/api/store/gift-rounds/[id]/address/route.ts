import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { correctGiftAddressWorkflow } from "../../../../../workflows/correct-gift-address"
import { answerOwnRound, ownKey } from "../../../../own-round"

export async function PUT(
  req: MedusaRequest<{ address: string }>,
  res: MedusaResponse
) {
  const key = await ownKey(req)
  await correctGiftAddressWorkflow(req.scope).run({
    input: { ...key, ...req.validatedBody },
  })
  await answerOwnRound(req, res, key)
}
