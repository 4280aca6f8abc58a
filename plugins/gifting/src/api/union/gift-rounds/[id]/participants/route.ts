import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ParticipantPage } from "../../../../../modules/gifting/queries/participant-queries"
import { giftingOf } from "../../../../../workflows/reading/services"
import { roundOfCaller } from "../../../../round-view"

/** The roster of the caller's own union only. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const gifting = giftingOf(req.scope)
  const { id, union_id } = roundOfCaller(req)
  await gifting.roundOf({ id, union_id })
  const page = req.validatedQuery as ParticipantPage
  res.json(await gifting.participantsOf(id, page))
}
