/** Repeated ones are done more often. */
export const DEEDS = [
  "buy",
  "buy",
  "buy again",
  "pay otherwise",
  "payer pays",
  "payer pays",
  "payer pays twice",
  "payer pays late",
  "payer pays another amount",
  "other amount returned",
  "payer fails",
  "notice",
  "notice",
  "notice",
  "every notice",
  "check payment",
  "cancel",
  "cancel",
  "ship",
  "ship",
  "receive",
  "ask",
  "ask",
  "grant",
  "grant",
  "reject",
  "withdraw",
  "lapse",
  "free holds",
  "programme ends",
  "programme closes",
  "reconcile",
  "settle",
] as const

export type Deed = {
  what: (typeof DEEDS)[number]
  who: number
  which: number
  quantity: number
  percent: number
}
