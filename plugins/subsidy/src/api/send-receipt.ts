import { sendPrivateFile } from "@mall/access/private-file"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
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
  await sendPrivateFile(req, res, {
    file_id: topUp.receipt_file_id,
    mime: topUp.receipt_mime,
    name: topUp.receipt_name ?? topUp.id,
  })
}

/** Without who announced it and where its file is kept. */
export const viewTopUp = (topUp: TopUpDTO) =>
  leaveOut(topUp, "created_by", "receipt_file_id")
