import type { ParcelState } from "@mall/cooperative/types"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  cooperativesOf,
  giftingOf,
} from "../../../../../workflows/reading/services"
import { roundOfCaller } from "../../../../round-view"

type Page = {
  offset: number
  limit: number
  consignment_id?: string
  state?: ParcelState
}

/** A page of parcels, however many sellers a package has; persons masked. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { id, union_id } = roundOfCaller(req)
  await giftingOf(req.scope).roundOf({ id, union_id })
  res.json(
    await cooperativesOf(req.scope).listAndCountParcelsOfSource({
      ...(req.validatedQuery as Page),
      source_type: "gift_round",
      source_id: id,
    })
  )
}
