import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { GiftRoundChange } from "../../../../types/inputs"
import { deleteGiftRoundWorkflow } from "../../../../workflows/delete-gift-round"
import { updateGiftRoundWorkflow } from "../../../../workflows/update-gift-round"
import { roundOfCaller, viewRound } from "../../../round-view"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ gift_round: await viewRound(req) })
}

export async function POST(
  req: MedusaRequest<GiftRoundChange>,
  res: MedusaResponse
) {
  await updateGiftRoundWorkflow(req.scope).run({
    input: { ...roundOfCaller(req), change: req.validatedBody },
  })
  res.json({ gift_round: await viewRound(req) })
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse) {
  const input = roundOfCaller(req)
  await deleteGiftRoundWorkflow(req.scope).run({ input })
  res.json({ id: input.id, deleted: true })
}
