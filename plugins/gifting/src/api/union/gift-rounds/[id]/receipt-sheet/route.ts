import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { logReceiptSheetExportWorkflow } from "../../../../../workflows/log-receipt-sheet-export"
import { giftingOf } from "../../../../../workflows/reading/services"
import { goodsTexts } from "../../../../goods-text"
import { roundOfCaller } from "../../../../round-view"

/** Names in clear, to print and sign: reading it is logged as an export. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const caller = roundOfCaller(req)
  await logReceiptSheetExportWorkflow(req.scope).run({
    input: { ...caller, purpose: "receipt_sheet_print" },
  })
  const gifting = giftingOf(req.scope)
  const goods = goodsTexts(await gifting.packagesOf(caller.id))
  const page = req.validatedQuery as { offset: number; limit: number }
  const { count, lines } = await gifting.receiptSheetLines(caller.id, page)
  res.json({
    count,
    lines: lines.map(({ package_id, undelivered, ...line }) => ({
      ...line,
      ...goods({ package_id, undelivered }),
    })),
  })
}
