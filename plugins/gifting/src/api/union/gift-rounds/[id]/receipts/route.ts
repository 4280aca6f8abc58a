import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReceiptTarget } from "../../../../../modules/gifting/queries/allocation-queries"
import { recordGiftReceiptsWorkflow } from "../../../../../workflows/record-gift-receipts"
import { roundOfCaller, viewRound } from "../../../../round-view"

export async function POST(
  req: MedusaRequest<ReceiptTarget>,
  res: MedusaResponse
) {
  const { result } = await recordGiftReceiptsWorkflow(req.scope).run({
    input: { ...roundOfCaller(req), target: req.validatedBody },
  })
  res.json({ ...result, gift_round: await viewRound(req) })
}
