import { answerWorkbook } from "@mall/spreadsheet/answer"
import { languageOf } from "@mall/access/answer-error"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { unionContext } from "../../../../../union-context"
import { openErrorWorkbookWorkflow } from "../../../../../workflows/open-error-workbook"
import { errorWorkbook } from "../../../../error-workbook"
import { importOf } from "../../../../roster-answers"
import { unionService } from "../../../../service"

/** Refused rows in full, for their own union; the export is logged first. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const of = importOf(req)
  await openErrorWorkbookWorkflow(req.scope).run({
    input: { ...of, staff_id: unionContext(req).staff_id },
  })
  const service = unionService(req)
  const found = await service.findRosterImport(of)
  const content = errorWorkbook(
    found,
    service.streamFaultyRows(found.id),
    languageOf(req)
  )
  await answerWorkbook(res, content.file_name, content)
}
