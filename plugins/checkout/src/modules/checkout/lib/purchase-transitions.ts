import type { PurchaseState } from "../../../types/names"

/** Every allowed change of a purchase's state; nothing else happens. */
export const purchaseTransitions: Record<
  PurchaseState,
  readonly PurchaseState[]
> = {
  awaiting_payment: ["paid", "lapsed", "cancelled"],
  paid: ["completed", "cancelled"],
  completed: [],
  lapsed: [],
  cancelled: [],
}

export const mayBecome = (from: PurchaseState, to: PurchaseState): boolean =>
  purchaseTransitions[from].includes(to)

/** States in which the goods have been paid for and not given back. */
export const isPaid = (state: PurchaseState): boolean =>
  state === "paid" || state === "completed"

/** As people read it. */
export const purchaseStateNames: Record<PurchaseState, string> = {
  awaiting_payment: "待付款",
  paid: "已付款",
  completed: "已完成",
  lapsed: "超时关闭",
  cancelled: "已取消",
}
