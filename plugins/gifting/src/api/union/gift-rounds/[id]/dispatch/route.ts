import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  cooperativesOf,
  giftingOf,
} from "../../../../../workflows/reading/services"
import { readable } from "../../../../round-view"

/** Totals only, so higher unions may see those of their subtree. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const id = req.params["id"] ?? ""
  await giftingOf(req.scope).roundOf({ ...readable(req), id })
  const cooperatives = await cooperativesOf(req.scope).dispatchTotals(
    "gift_round",
    id
  )
  res.json({ cooperatives })
}
