import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { TopUpState } from "../../../types/names"
import { subsidyOf, unionsOf } from "../../../workflows/reading/services"
import { viewTopUp } from "../../send-receipt"

type Query = { state?: TopUpState; offset: number; limit: number }

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { count, rows } = await subsidyOf(req.scope).topUps(
    req.validatedQuery as Query
  )
  const unions = await unionsOf(req.scope).listUnions(
    { id: rows.map(({ union_id }) => union_id) },
    { select: ["id", "name"], take: rows.length }
  )
  const names = new Map(unions.map(({ id, name }) => [id, name]))
  res.json({
    count,
    top_ups: rows.map((topUp) => ({
      ...viewTopUp(topUp),
      union_name: names.get(topUp.union_id) ?? "",
    })),
  })
}
