import { answerWorkbook } from "@mall/spreadsheet/answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { logReceiptSheetExportWorkflow } from "../../../../../../workflows/log-receipt-sheet-export"
import {
  giftingOf,
  unionsOf,
} from "../../../../../../workflows/reading/services"
import { receiptSheet } from "../../../../../receipt-sheet"
import { roundOfCaller } from "../../../../../round-view"

/** Logged before the first name leaves. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const caller = roundOfCaller(req)
  const {
    result: { round, file_name },
  } = await logReceiptSheetExportWorkflow(req.scope).run({
    input: { ...caller, purpose: "receipt_sheet_xlsx" },
  })
  const union = await unionsOf(req.scope).requireUnion(caller.union_id)
  await answerWorkbook(res, file_name, {
    sheets: [await receiptSheet(giftingOf(req.scope), round, union.name)],
  })
}
