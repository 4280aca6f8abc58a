import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CorporateRefundState } from "../../../types/names"
import { giftingOf, unionsOf } from "../../../workflows/reading/services"

type Filter = {
  state?: CorporateRefundState
  offset: number
  limit: number
}

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { count, rows } = await giftingOf(req.scope).refunds(
    req.validatedQuery as Filter
  )
  const unions = await unionsOf(req.scope).listUnions(
    { id: rows.map((refund) => refund.union_id) },
    { select: ["id", "name"], take: rows.length }
  )
  const names = new Map(unions.map(({ id, name }) => [id, name]))
  res.json({
    count,
    refunds: rows.map((refund) => ({
      ...refund,
      union_name: names.get(refund.union_id) ?? "",
    })),
  })
}
