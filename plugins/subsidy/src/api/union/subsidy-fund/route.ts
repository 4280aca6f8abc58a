import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { TopUpState } from "../../../types/names"
import { ledgerOf, subsidyOf } from "../../../workflows/reading/services"
import { viewTopUp } from "../../send-receipt"

type Query = { state?: TopUpState; offset: number; limit: number }

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { union_id } = unionContext(req)
  const [fund] = await ledgerOf(req.scope).accountsOf("union_fund", [union_id])
  const { count, rows } = await subsidyOf(req.scope).topUps({
    ...(req.validatedQuery as Query),
    union_id,
  })
  res.json({
    balance_fen: fund?.available_fen ?? 0,
    payee: subsidyOf(req.scope).payee,
    top_ups: rows.map(viewTopUp),
    count,
  })
}
