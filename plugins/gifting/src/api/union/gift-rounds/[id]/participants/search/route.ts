import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ParticipantPage } from "../../../../../../modules/gifting/queries/participant-queries"
import { giftingOf } from "../../../../../../workflows/reading/services"
import { membersFound } from "../../../../../members-found"
import { roundOfCaller } from "../../../../../round-view"

type Search = ParticipantPage & { q: string }

/** A POST, so that names and mobiles stay out of addresses and their logs. */
export async function POST(req: MedusaRequest<Search>, res: MedusaResponse) {
  const { id, union_id } = roundOfCaller(req)
  const gifting = giftingOf(req.scope)
  await gifting.roundOf({ id, union_id })
  const { q, ...page } = req.validatedBody
  const member_ids = await membersFound(req.scope, union_id, q)
  res.json(await gifting.participantsOf(id, { ...page, member_ids }))
}
