import { pipeline } from "node:stream/promises"
import { writeWorkbook, XLSX_TYPE } from "@mall/spreadsheet/write"
import type { WorkbookContent } from "@mall/spreadsheet/types"
import type { MedusaResponse } from "@medusajs/framework/http"

/** Answers a workbook as a download while it is being written. */
export async function answerWorkbook(
  res: MedusaResponse,
  fileName: string,
  content: WorkbookContent
): Promise<void> {
  const workbook = await writeWorkbook(content)
  res.setHeader("content-type", XLSX_TYPE)
  res.setHeader(
    "content-disposition",
    `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`
  )
  res.setHeader("cache-control", "no-store")
  await pipeline(workbook, res)
}
