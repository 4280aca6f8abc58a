export const LEDGER_MODULE = "ledger"

/** The chart of accounts (docs/money.md): what an account's money is. */
export const ACCOUNT_CODES = [
  "bank",
  "union_fund",
  "programme",
  "programme_pool",
  "allowance",
  "clearing",
  "gateway",
] as const
export type AccountCode = (typeof ACCOUNT_CODES)[number]

/** Why money moved; debit → credit of each is in docs/money.md. */
export const TRANSFER_CODES = [
  "union_fund_topped_up",
  "programme_funded",
  "programme_pooled",
  "allowance_granted",
  "subsidy_redeemed",
  "subsidy_refunded",
  "own_payment_captured",
  "own_payment_refunded",
  "allowance_expired",
  "programme_unpooled",
  "programme_closed",
] as const
export type TransferCode = (typeof TRANSFER_CODES)[number]

export const HOLD_STATES = ["pending", "posted", "voided"] as const
export type HoldState = (typeof HOLD_STATES)[number]

/** Owner of the accounts that are the mall's own: one of each code. */
export const MALL = { owner_type: "mall", owner_id: "mall" } as const
