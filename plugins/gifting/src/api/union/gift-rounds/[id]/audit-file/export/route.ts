import { attachment } from "@mall/spreadsheet/answer"
import { writeArchive } from "@mall/spreadsheet/archive"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { pipeline } from "node:stream/promises"
import { refuse } from "../../../../../../refuse"
import { logReceiptSheetExportWorkflow } from "../../../../../../workflows/log-receipt-sheet-export"
import { giftingOf } from "../../../../../../workflows/reading/services"
import { auditFile } from "../../../../../audit-file"
import { roundOfCaller } from "../../../../../round-view"

/** Holds the receipt sheet with names, so it is logged before it leaves. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const caller = roundOfCaller(req)
  const { id, union_id } = caller
  const { order_id, state } = await giftingOf(req.scope).roundOf({
    id,
    union_id,
  })
  if (!order_id) {
    throw refuse.notAllowed("gift_round_state", { state })
  }
  const {
    result: { round, file_name },
  } = await logReceiptSheetExportWorkflow(req.scope).run({
    input: { ...caller, purpose: "audit_file_zip" },
  })
  const archive = await writeArchive(await auditFile(req.scope, round))
  res.setHeader("content-type", "application/zip")
  res.setHeader("cache-control", "private, no-store")
  res.setHeader("content-disposition", attachment(file_name))
  await pipeline(archive, res)
}
