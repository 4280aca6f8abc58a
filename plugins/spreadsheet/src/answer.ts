import { pipeline } from "node:stream/promises"
import type { MedusaResponse } from "@medusajs/framework/http"
import type { WorkbookContent } from "./types/write"
import { writeWorkbook, XLSX_TYPE } from "./write"

/** Content-Disposition of a download whose name may hold any sign (RFC 8187). */
export function attachment(fileName: string): string {
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  )
  return `attachment; filename*=UTF-8''${encoded}`
}

/** Answers a workbook as a download while it is being written. */
export async function answerWorkbook(
  res: MedusaResponse,
  fileName: string,
  content: WorkbookContent
): Promise<void> {
  const workbook = await writeWorkbook(content)
  res.setHeader("content-type", XLSX_TYPE)
  res.setHeader("content-disposition", attachment(fileName))
  // Personal data: no proxy and no browser keeps a copy.
  res.setHeader("cache-control", "no-store")
  await pipeline(workbook, res)
}
