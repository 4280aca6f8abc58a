import { attachment } from "@mall/spreadsheet/answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { IFileModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { refuse } from "../refuse"
import type { CorporateTransferDTO, PrivateFile } from "../types/dtos"

/** Sends a private file; a browser may show it but never run it. */
export async function sendPrivateFile(
  req: MedusaRequest,
  res: MedusaResponse,
  { file_id, mime, name }: Pick<PrivateFile, "file_id" | "mime" | "name">
) {
  const files: IFileModuleService = req.scope.resolve(Modules.FILE)
  const content = await files.getAsBuffer(file_id)
  res.setHeader("content-type", mime)
  res.setHeader("x-content-type-options", "nosniff")
  res.setHeader("cache-control", "private, no-store")
  res.setHeader("content-disposition", attachment(name))
  res.send(content)
}

/** Throws `receipt_file_missing` while a transfer has no receipt. */
export function receiptOf(transfer: CorporateTransferDTO) {
  const { receipt_file_id, receipt_mime, receipt_name } = transfer
  if (!receipt_file_id || !receipt_mime) {
    throw refuse.notFound("receipt_file_missing")
  }
  return {
    file_id: receipt_file_id,
    mime: receipt_mime,
    name: receipt_name ?? transfer.id,
  }
}
