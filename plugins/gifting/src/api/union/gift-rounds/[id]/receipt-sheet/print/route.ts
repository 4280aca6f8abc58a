import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { GiftingModuleService } from "../../../../../../modules/gifting"
import { logReceiptSheetExportWorkflow } from "../../../../../../workflows/log-receipt-sheet-export"
import { giftingOf } from "../../../../../../workflows/reading/services"
import { receiptLines } from "../../../../../receipt-lines"
import { roundOfCaller } from "../../../../../round-view"

/** One printing is one answer with the whole sheet, and one line on record. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const caller = roundOfCaller(req)
  const {
    result: { row_count },
  } = await logReceiptSheetExportWorkflow(req.scope).run({
    input: { ...caller, purpose: "receipt_sheet_print" },
  })
  res.setHeader("content-type", "application/json; charset=utf-8")
  res.setHeader("cache-control", "no-store")
  await pipeline(
    Readable.from(sheetJson(giftingOf(req.scope), caller.id, row_count)),
    res
  )
}

async function* sheetJson(
  gifting: GiftingModuleService,
  roundId: string,
  count: number
) {
  yield `{"count":${count},"lines":[`
  let separator = ""
  for await (const lines of receiptLines(gifting, roundId)) {
    for (const line of lines) {
      yield separator + JSON.stringify(line)
      separator = ","
    }
  }
  yield "]}"
}
