import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { IFileModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { refuse } from "../refuse"
import type { CorporateTransferDTO } from "../types/dtos"

/** Sends a transfer's receipt; a browser may show it but never run it. */
export async function sendReceipt(
  req: MedusaRequest,
  res: MedusaResponse,
  transfer: CorporateTransferDTO
) {
  if (!transfer.receipt_file_id || !transfer.receipt_mime) {
    throw refuse.notFound("receipt_file_missing")
  }
  const files: IFileModuleService = req.scope.resolve(Modules.FILE)
  const content = await files.getAsBuffer(transfer.receipt_file_id)
  res.setHeader("content-type", transfer.receipt_mime)
  res.setHeader("x-content-type-options", "nosniff")
  res.setHeader("cache-control", "private, no-store")
  res.setHeader("content-disposition", "attachment")
  res.send(content)
}
