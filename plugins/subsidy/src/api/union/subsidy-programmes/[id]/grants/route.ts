import type { Fen } from "@mall/ledger/money"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerGrant } from "../../../../grant-answer"
import { programmeOfCaller } from "../../../../programme-view"

type Body = {
  target: "roster" | "department"
  department: string | null
  amount_fen: Fen | null
  preview: boolean
}

export async function POST(req: MedusaRequest<Body>, res: MedusaResponse) {
  const { preview, ...asked } = req.validatedBody
  const input = { ...programmeOfCaller(req), ...asked, rows: [], faults: [] }
  res.json({ grant: await answerGrant(req, input, preview) })
}
