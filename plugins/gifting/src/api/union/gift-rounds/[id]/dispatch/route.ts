import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  cooperativesOf,
  giftingOf,
} from "../../../../../workflows/reading/services"
import { readable } from "../../../../round-view"

/** Totals only, so higher unions may see those of their subtree. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const id = req.params["id"] ?? ""
  const round = await giftingOf(req.scope).roundOf({ ...readable(req), id })
  const totals = await cooperativesOf(req.scope).dispatchTotals(
    "gift_round",
    id
  )
  // Orders that were taken back before left cancelled consignments.
  const cooperatives = totals.filter(
    ({ state }) => round.state === "cancelled" || state !== "cancelled"
  )
  res.json({ cooperatives })
}
