import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { optOutOfGiftWorkflow } from "../../../../../workflows/opt-out-of-gift"
import { answerOwnRound, ownKey } from "../../../../own-round"

export async function PUT(req: MedusaRequest, res: MedusaResponse) {
  await decide(req, res, true)
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse) {
  await decide(req, res, false)
}

async function decide(
  req: MedusaRequest,
  res: MedusaResponse,
  is_out: boolean
) {
  const key = await ownKey(req)
  await optOutOfGiftWorkflow(req.scope).run({ input: { ...key, is_out } })
  await answerOwnRound(req, res, key)
}
