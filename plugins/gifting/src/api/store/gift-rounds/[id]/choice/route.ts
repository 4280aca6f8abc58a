import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { chooseOwnGiftWorkflow } from "../../../../../workflows/choose-own-gift"
import { answerOwnRound, ownKey } from "../../../../own-round"

export async function PUT(
  req: MedusaRequest<{ package_id: string }>,
  res: MedusaResponse
) {
  const key = await ownKey(req)
  await chooseOwnGiftWorkflow(req.scope).run({
    input: { ...key, ...req.validatedBody },
  })
  await answerOwnRound(req, res, key)
}
