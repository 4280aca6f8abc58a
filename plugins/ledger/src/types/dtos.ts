import type { Fen } from "../money"
import type { AccountCode, HoldState, TransferCode } from "./names"

export type NewAccount = {
  code: AccountCode
  /** What kind of thing owns it: `mall`, `union`, `programme`, … */
  owner_type: string
  owner_id: string
  /** Only accounts that mirror the world outside may go below zero. */
  may_overdraw: boolean
}

export type BalanceDTO = {
  account_id: string
  /** Credits less debits of all posted transfers. */
  balance_fen: Fen
  /** Of it, what open holds have set aside. */
  held_fen: Fen
  available_fen: Fen
}

export type LedgerAccountDTO = NewAccount &
  Omit<BalanceDTO, "account_id"> & { id: string; currency_code: string }

export type NewTransfer = {
  /** Where the money leaves. */
  debit_account_id: string
  /** Where it arrives. */
  credit_account_id: string
  amount_fen: Fen
  code: TransferCode
  /** From business identity (`allowance:alw_1:grant`); makes it happen once. */
  key: string
  /** What it belongs to: `purchase`, and its id. */
  reference: string
  reference_id: string
}

export type LedgerTransferDTO = NewTransfer & {
  id: string
  reverses_id: string | null
  hold_id: string | null
  posted_at: string
}

export type NewHold = Omit<
  NewTransfer,
  "debit_account_id" | "credit_account_id"
> & {
  /** Whose money is set aside; never an account that may be overdrawn. */
  account_id: string
  /** Where it goes when the hold is posted. */
  credit_account_id: string
  /** From when `expireHolds` may void it; null: only by hand. */
  expires_at: Date | null
}

export type LedgerHoldDTO = Omit<NewHold, "expires_at"> & {
  id: string
  state: HoldState
  /** What was taken when it was posted; the rest was released. */
  posted_fen: Fen
  expires_at: string | null
}

export type PostHold = {
  hold_id: string
  /** Absent: all of it. Less than held: the rest is released. */
  amount_fen?: Fen
}

export type NewReversal = {
  transfer_id: string
  amount_fen: Fen
  key: string
  /** Absent: the code of the original. */
  code?: TransferCode
  reference?: string
  reference_id?: string
  /**
   * Where the money returns to when the account it left is no longer the
   * right place (an expired allowance). Absent: back where it came from.
   */
  credit_account_id?: string
}

export type TransferFilter = {
  /** Transfers into or out of any of these. */
  account_ids?: string[]
  codes?: TransferCode[]
  reference?: string
  reference_ids?: string[]
  offset: number
  limit: number
}

/** One place where the books say something else than their transfers. */
export type BookDifference = {
  kind:
    | "account_balance"
    | "account_held"
    | "account_overdrawn"
    | "books_unbalanced"
    | "hold_posting"
    | "reversal_exceeds"
  id: string
  expected_fen: number
  actual_fen: number
}
