/**
 * Written to the outbox in the transaction that makes it true. `paid`,
 * `accepted` and `refunded` are appended by the workflow that calls the
 * service; `shipped` by the shipping workflow here.
 */
export const ConsignmentEvents = {
  line_paid: "consignment_line.paid",
  line_accepted: "consignment_line.accepted",
  line_refunded: "consignment_line.refunded",
  shipped: "consignment.shipped",
} as const

/** Payload of the three line events. */
export type ConsignmentLineEvent = {
  line_ids: string[]
  /** Civil date in Asia/Shanghai. */
  on: string
  refund?: { key: string; line_id: string; amount_fen: number }
}

export type ConsignmentShippedEvent = {
  consignment_id: string
  batch_id: string
}
