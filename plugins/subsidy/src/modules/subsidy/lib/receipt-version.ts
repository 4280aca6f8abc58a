import { contentHash } from "./content-hash"

/** Which of a top-up's receipts this is: each upload is another file. */
export const receiptVersion = ({
  receipt_file_id,
}: {
  receipt_file_id: string | null
}): string | null => (receipt_file_id ? contentHash([receipt_file_id]) : null)
