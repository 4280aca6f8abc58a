import { refuse } from "../refuse"
import type { CorporateTransferDTO } from "../types/dtos"

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
