import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ledgerOf, subsidyOf } from "../../../../../workflows/reading/services"
import { programmeOfCaller } from "../../../../programme-view"

type Query = { offset: number; limit: number }

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { id } = await subsidyOf(req.scope).programmeOf(programmeOfCaller(req))
  const { transfers, count } = await ledgerOf(req.scope).transfersOf({
    reference: "programme",
    reference_ids: [id],
    ...(req.validatedQuery as Query),
  })
  res.json({
    count,
    movements: transfers.map((transfer) => ({
      id: transfer.id,
      code: transfer.code,
      amount_fen: transfer.amount_fen,
      posted_at: transfer.posted_at,
      debit_account: transfer.debit_account_id,
      credit_account: transfer.credit_account_id,
    })),
  })
}
