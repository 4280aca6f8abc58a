import { activeMembersOf } from "@mall/union/active-members"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { giftingOf } from "../../../../../workflows/reading/services"
import { roundOfCaller } from "../../../../round-view"

/** The roster of the caller's own union only. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const gifting = giftingOf(req.scope)
  const { id, union_id } = roundOfCaller(req)
  const round = await gifting.roundOf({ id, union_id })
  // A draft has frozen nobody yet, so nobody is late for it.
  if (round.state === "draft" || round.supplement_of) {
    res.json({ members: [], count: 0 })
    return
  }
  const page = req.validatedQuery as { offset: number; limit: number }
  res.json(await gifting.lateJoiners(id, activeMembersOf(union_id), page))
}
