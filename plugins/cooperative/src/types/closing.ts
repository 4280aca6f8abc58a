import type { Fen } from "@mall/ledger/money"
import type { ConsignmentState } from "./consignment"

export type CloseShortInput = {
  consignment_id: string
  /** Read by the union and the cooperative. */
  reason: string
  /** Civil date in Asia/Shanghai. */
  on: string
  closed_by: string
}

/** A line of which something never left, and its refund. */
export type ShortLine = {
  line_id: string
  order_line_item_id: string
  variant_id: string
  shipped: number
  short: number
  refund_key: string
  amount_fen: Fen
}

export type ClosedShort = {
  /** False when it had been closed before: nothing was changed. */
  is_new: boolean
  display_no: string
  order_id: string
  /** `shipped` when something had left, `closed_short` otherwise. */
  consignment_state: ConsignmentState
  lines: ShortLine[]
  /** Whose parcels were voided. */
  recipient_refs: string[]
}
