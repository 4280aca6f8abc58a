import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  cooperativesOf,
  giftingOf,
} from "../../../../../workflows/reading/services"
import { roundOfCaller } from "../../../../round-view"

/** Parcels of a page of allocations; no person is named. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const gifting = giftingOf(req.scope)
  const { id, union_id } = roundOfCaller(req)
  const round = await gifting.roundOf({ id, union_id })
  const page = req.validatedQuery as { offset: number; limit: number }
  const { ids, count } = await gifting.parcelRecipients(round, page)
  const parcels = await cooperativesOf(req.scope).parcelsOfRecipients(ids)
  res.json({ parcels, count })
}
