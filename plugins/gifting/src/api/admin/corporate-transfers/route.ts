import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CorporateTransferState } from "../../../types/names"
import { giftingOf, unionsOf } from "../../../workflows/reading/services"

type Filter = {
  state?: CorporateTransferState
  identification_code?: string
  offset: number
  limit: number
}

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { count, rows } = await giftingOf(req.scope).transfers(
    req.validatedQuery as Filter
  )
  const unions = await unionsOf(req.scope).listUnions(
    { id: rows.map((transfer) => transfer.union_id) },
    { select: ["id", "name"], take: rows.length }
  )
  const names = new Map(unions.map(({ id, name }) => [id, name]))
  res.json({
    count,
    transfers: rows.map((transfer) => ({
      ...transfer,
      union_name: names.get(transfer.union_id) ?? "",
    })),
  })
}
