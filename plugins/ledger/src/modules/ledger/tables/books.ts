import type { BookDifference } from "../../../types/dtos"
import type { Sql } from "../sql"

/**
 * One statement, so one moment: every figure the tables keep, beside the same
 * figure computed from the transfers and holds themselves.
 */
const DIFFERENCES = `
  with movement as (
    select account_id, sum(amount_fen) as balance_fen from (
      select credit_account_id as account_id, amount_fen from ledger_transfer
      union all
      select debit_account_id, -amount_fen from ledger_transfer) m
    group by account_id
  ), held as (
    select account_id, sum(amount_fen) as held_fen
    from ledger_hold where state = 'pending' group by account_id
  ), striped as (
    select account_id, sum(balance_fen) as balance_fen
    from ledger_balance_stripe group by account_id
  ), account as (
    select a.id, a.may_overdraw, a.held_fen,
      a.balance_fen + coalesce(s.balance_fen, 0) as balance_fen,
      coalesce(m.balance_fen, 0) as moved_fen,
      coalesce(h.held_fen, 0) as held_by_holds_fen
    from ledger_account a
      left join striped s on s.account_id = a.id
      left join movement m on m.account_id = a.id
      left join held h on h.account_id = a.id
  )
  select 'account_balance' as kind, id, moved_fen as expected_fen,
    balance_fen as actual_fen
  from account where moved_fen <> balance_fen
  union all
  select 'account_held', id, held_by_holds_fen, held_fen
  from account where held_by_holds_fen <> held_fen
  union all
  select 'account_overdrawn', id, held_by_holds_fen, moved_fen
  from account where not may_overdraw and moved_fen < held_by_holds_fen
  union all
  select 'books_unbalanced', 'all', 0, sum(balance_fen)
  from account having sum(balance_fen) <> 0
  union all
  select 'hold_posting', h.id, h.posted_fen, coalesce(t.amount_fen, 0)
  from ledger_hold h left join ledger_transfer t on t.hold_id = h.id
  where h.posted_fen <> coalesce(t.amount_fen, 0)
    or t.debit_account_id <> h.account_id
    or t.credit_account_id <> h.credit_account_id
  union all
  select 'reversal_exceeds', o.id, o.amount_fen, sum(r.amount_fen)
  from ledger_transfer r join ledger_transfer o on o.id = r.reverses_id
  group by o.id, o.amount_fen having sum(r.amount_fen) > o.amount_fen`

export const differences = (sql: Sql) =>
  sql<BookDifference>(
    `select kind, id, expected_fen::float8 as expected_fen,
       actual_fen::float8 as actual_fen
     from (${DIFFERENCES}) d order by kind, id`
  )
