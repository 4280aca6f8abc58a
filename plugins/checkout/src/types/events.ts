/** Payload of every event of a purchase. */
export type PurchaseEvent = {
  purchase_id: string
  order_id: string
  customer_id: string
  union_id: string | null
  /** Civil date in Asia/Shanghai. */
  on: string
}
