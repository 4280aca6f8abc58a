import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { giftingOf } from "../../../../../workflows/reading/services"
import { roundOfCaller, viewTransfer } from "../../../../round-view"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const gifting = giftingOf(req.scope)
  const { id, union_id } = roundOfCaller(req)
  await gifting.roundOf({ id, union_id })
  res.json(viewTransfer(req, await gifting.transferOf({ round_id: id })))
}
