import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { TopUpState } from "../../../types/names"
import { subsidyOf } from "../../../workflows/reading/services"
import { unionNames } from "../../../workflows/reading/union-names"
import { viewTopUp } from "../../send-receipt"

type Query = { state?: TopUpState; offset: number; limit: number }

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { count, rows } = await subsidyOf(req.scope).topUps(
    req.validatedQuery as Query
  )
  const names = await unionNames(
    req.scope,
    rows.map(({ union_id }) => union_id)
  )
  res.json({
    count,
    top_ups: rows.map((topUp) => ({
      ...viewTopUp(topUp),
      union_name: names.get(topUp.union_id) ?? "",
    })),
  })
}
