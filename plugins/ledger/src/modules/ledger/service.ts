import type { Context } from "@medusajs/framework/types"
import {
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type {
  BalanceDTO,
  BookDifference,
  LedgerAccountDTO,
  LedgerHoldDTO,
  LedgerTransferDTO,
  NewAccount,
  NewHold,
  NewReversal,
  NewTransfer,
  PostHold,
  TransferFilter,
} from "../../types/dtos"
import { sqlOf } from "./sql"
import * as accounts from "./tables/accounts"
import { differences } from "./tables/books"
import * as holds from "./tables/holds"
import * as transfers from "./tables/transfers"

/**
 * Double-entry accounts in whole fen. `balance = credits − debits` of posted
 * transfers; `available = balance − held`.
 *
 * Every method runs in one transaction, its own or the one of the context it
 * is handed, and does all it is asked for or nothing. Rows are locked in the
 * order of their ids, accounts before transfers; a row locked for more than
 * five seconds ends in PostgreSQL's 55P03, which `inOneTransaction` says as
 * `busy_retry`. Keys make each act happen once: the same key with the same
 * content answers what was recorded first, so every call may be repeated;
 * with other content it refuses with `ledger_key_reused`.
 *
 * A refusal inside a caller's transaction must end that transaction (or its
 * savepoint, as `unit.use` makes it): what was written before it is not
 * undone otherwise.
 *
 * There is no method that changes or deletes what was posted, and the
 * database refuses it too.
 */
export default class LedgerModuleService extends MedusaService({}) {
  /**
   * Opens accounts that are not open yet and answers all of them in the order
   * given. May be repeated. Throws `ledger_account_differs` when one exists
   * with another owner type or overdraft rule.
   */
  @InjectTransactionManager()
  async openAccounts(
    wanted: NewAccount[],
    @MedusaContext() context: Context = {}
  ): Promise<LedgerAccountDTO[]> {
    return await accounts.openAccounts(sqlOf(context), wanted)
  }

  /**
   * Posts transfers together: only what they leave in the end must be
   * covered. Answers them in the order given.
   *
   * Refuses with `ledger_insufficient` (a fault per account, its `path` the
   * account's id), `ledger_key_reused`, `ledger_account_not_found`,
   * `ledger_amount_invalid`, `ledger_same_account`, `ledger_currency_differs`.
   */
  @InjectTransactionManager()
  async postTransfers(
    wanted: NewTransfer[],
    @MedusaContext() context: Context = {}
  ): Promise<LedgerTransferDTO[]> {
    return await transfers.postTransfers(sqlOf(context), wanted)
  }

  /**
   * Sets money aside: it stays in the account and nobody else can have it.
   * Refuses like `postTransfers`, and with `ledger_hold_on_overdraft` for an
   * account that may be overdrawn.
   */
  @InjectTransactionManager()
  async placeHolds(
    wanted: NewHold[],
    @MedusaContext() context: Context = {}
  ): Promise<LedgerHoldDTO[]> {
    return await holds.placeHolds(sqlOf(context), wanted)
  }

  /**
   * Takes what was set aside, wholly or in part; the rest of it is free
   * again. A hold is good until it is voided, also past `expires_at`. Posted
   * again with the same amount (or none) it answers the first transfer.
   *
   * Refuses with `ledger_hold_state` when it was voided or posted otherwise,
   * `ledger_hold_exceeded`, `ledger_hold_not_found`.
   */
  @InjectTransactionManager()
  async postHolds(
    wanted: PostHold[],
    @MedusaContext() context: Context = {}
  ): Promise<LedgerTransferDTO[]> {
    return await holds.postHolds(sqlOf(context), wanted)
  }

  /**
   * Frees what was set aside. Voiding twice is once; a posted hold refuses
   * with `ledger_hold_state`: reverse its transfer instead.
   */
  @InjectTransactionManager()
  async voidHolds(
    ids: string[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await holds.voidHolds(sqlOf(context), ids)
  }

  /**
   * Voids pending holds whose time is over, the oldest first, and answers
   * those it voided. Never waits: a hold on an account somebody is working
   * on is left for the next run, so a posting under way wins.
   */
  @InjectTransactionManager()
  async expireHolds(
    now: Date,
    limit: number,
    @MedusaContext() context: Context = {}
  ): Promise<LedgerHoldDTO[]> {
    return await holds.expireHolds(sqlOf(context), now, limit)
  }

  /**
   * Sends back all or a part of transfers. The sum of reversals of a transfer
   * never exceeds it: `ledger_reversal_exceeds`. The money returns where it
   * came from, or to `credit_account_id`. A reversal itself refuses with
   * `ledger_reversal_of_reversal`; and what its account no longer has,
   * `ledger_insufficient`.
   */
  @InjectTransactionManager()
  async reverseTransfers(
    wanted: NewReversal[],
    @MedusaContext() context: Context = {}
  ): Promise<LedgerTransferDTO[]> {
    return await transfers.reverseTransfers(sqlOf(context), wanted)
  }

  /** What the accounts hold now: a read of fixed few rows, never a scan. */
  @InjectTransactionManager()
  async balancesOf(
    accountIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<BalanceDTO[]> {
    return await accounts.balancesOf(sqlOf(context), accountIds)
  }

  /** The accounts of a code that these owners have. */
  @InjectTransactionManager()
  async accountsOf(
    code: NewAccount["code"],
    ownerIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<LedgerAccountDTO[]> {
    return await accounts.accountsOf(sqlOf(context), code, ownerIds)
  }

  /** A page of transfers, the latest first. */
  @InjectTransactionManager()
  async transfersOf(
    filter: TransferFilter,
    @MedusaContext() context: Context = {}
  ): Promise<{ transfers: LedgerTransferDTO[]; count: number }> {
    return await transfers.listTransfers(sqlOf(context), filter)
  }

  /**
   * Recomputes every balance, held amount, posting and reversal from the
   * transfers and answers where the tables say otherwise: nothing, if the
   * books are right. Reads everything, so it belongs into the night.
   */
  @InjectTransactionManager()
  async checkBooks(
    @MedusaContext() context: Context = {}
  ): Promise<BookDifference[]> {
    return await differences(sqlOf(context))
  }
}
