import { uploadedFile } from "@mall/access/upload"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { attachGiftMinutesWorkflow } from "../../../../../workflows/attach-gift-minutes"
import { giftingOf } from "../../../../../workflows/reading/services"
import { roundOfCaller, viewRound } from "../../../../round-view"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const caller = roundOfCaller(req)
  const { id, union_id } = caller
  await giftingOf(req.scope).roundOf({ id, union_id })
  const file = uploadedFile(req)
  await attachGiftMinutesWorkflow(req.scope).run({
    input: {
      ...caller,
      name: file.originalname.slice(-120),
      content_base64: file.buffer.toString("base64"),
    },
  })
  res.json({ gift_round: await viewRound(req) })
}
