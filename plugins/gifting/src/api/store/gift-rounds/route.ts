import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { giftingOf } from "../../../workflows/reading/services"
import { memberIdOf, ownSummaries } from "../../own-round"

/** Whoever is on no roster is part of no round. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const memberId = await memberIdOf(req)
  const page = req.validatedQuery as { offset: number; limit: number }
  const { rows, count } = memberId
    ? await giftingOf(req.scope).ownRounds(memberId, page)
    : { rows: [], count: 0 }
  res.setHeader("cache-control", "private, no-store")
  res.json({ gift_rounds: await ownSummaries(req, rows), count })
}
