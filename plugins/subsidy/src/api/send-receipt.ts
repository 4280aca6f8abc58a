import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { IFileModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { leaveOut } from "../leave-out"
import { refuse } from "../refuse"
import type { TopUpDTO } from "../types/dtos"

/** Sends a top-up's receipt; a browser may keep it but never run it. */
export async function sendReceipt(
  req: MedusaRequest,
  res: MedusaResponse,
  topUp: TopUpDTO
) {
  if (!topUp.receipt_file_id || !topUp.receipt_mime) {
    throw refuse.notFound("union_fund_receipt_missing")
  }
  const files: IFileModuleService = req.scope.resolve(Modules.FILE)
  const content = await files.getAsBuffer(topUp.receipt_file_id)
  res.setHeader("content-type", topUp.receipt_mime)
  res.setHeader("x-content-type-options", "nosniff")
  res.setHeader("cache-control", "private, no-store")
  res.setHeader("content-disposition", "attachment")
  res.send(content)
}

/** Without who announced it and where its file is kept. */
export const viewTopUp = (topUp: TopUpDTO) =>
  leaveOut(topUp, "created_by", "receipt_file_id")
