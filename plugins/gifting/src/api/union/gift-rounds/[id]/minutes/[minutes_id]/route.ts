import { sendPrivateFile } from "@mall/access/private-file"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse } from "../../../../../../refuse"
import { giftingOf } from "../../../../../../workflows/reading/services"
import { roundOfCaller } from "../../../../../round-view"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const gifting = giftingOf(req.scope)
  const { id, union_id } = roundOfCaller(req)
  await gifting.roundOf({ id, union_id })
  const all = await gifting.minutesOf(id)
  const minutes = all.find((item) => item.id === req.params["minutes_id"])
  if (!minutes) {
    throw refuse.notFound("minutes_not_found")
  }
  await sendPrivateFile(req, res, minutes)
}
