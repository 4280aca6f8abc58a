import { writeWorkbook, XLSX_TYPE } from "@mall/spreadsheet/write"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { pipeline } from "node:stream/promises"
import { logReceiptSheetExportWorkflow } from "../../../../../../workflows/log-receipt-sheet-export"
import {
  giftingOf,
  unionsOf,
} from "../../../../../../workflows/reading/services"
import { exportDisposition } from "../../../../../export-name"
import { receiptSheet } from "../../../../../receipt-sheet"
import { roundOfCaller } from "../../../../../round-view"

/** Logged before the first name leaves. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const caller = roundOfCaller(req)
  const { result: round } = await logReceiptSheetExportWorkflow(req.scope).run({
    input: { ...caller, purpose: "receipt_sheet_xlsx" },
  })
  const union = await unionsOf(req.scope).requireUnion(caller.union_id)
  const gifting = giftingOf(req.scope)
  const workbook = await writeWorkbook({
    sheets: [await receiptSheet(gifting, round, union.name)],
  })
  res.setHeader("content-type", XLSX_TYPE)
  res.setHeader(
    "content-disposition",
    exportDisposition("签收表", round, "xlsx", new Date())
  )
  await pipeline(workbook, res)
}
