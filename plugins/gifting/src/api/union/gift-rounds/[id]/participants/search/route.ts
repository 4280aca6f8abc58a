import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ParticipantPage } from "../../../../../../modules/gifting/queries/participant-queries"
import {
  giftingOf,
  unionsOf,
} from "../../../../../../workflows/reading/services"
import { roundOfCaller } from "../../../../../round-view"

/** People of one name: more than a page of them nobody looks through. */
const MOST_NAMESAKES = 200

type Search = ParticipantPage & { q: string }

/** A POST, so that names and mobiles stay out of addresses and their logs. */
export async function POST(req: MedusaRequest<Search>, res: MedusaResponse) {
  const { id, union_id } = roundOfCaller(req)
  const gifting = giftingOf(req.scope)
  await gifting.roundOf({ id, union_id })
  const { q, ...page } = req.validatedBody
  const { members } = await unionsOf(req.scope).searchMembers(union_id, {
    q,
    offset: 0,
    limit: MOST_NAMESAKES,
  })
  const member_ids = members.map((member) => member.id)
  res.json(await gifting.participantsOf(id, { ...page, member_ids }))
}
