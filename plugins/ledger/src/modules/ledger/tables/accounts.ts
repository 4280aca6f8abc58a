import { generateEntityId } from "@medusajs/framework/utils"
import { formatYuan } from "../../../money"
import { refuse } from "../../../refuse"
import type {
  BalanceDTO,
  LedgerAccountDTO,
  NewAccount,
} from "../../../types/dtos"
import { type Deltas, shortagesOf } from "../lib/deltas"
import type { Sql } from "../sql"
import { addToStripes, openStripes } from "./stripes"

/** An account as it stands under its lock. */
export type AccountRow = {
  id: string
  code: string
  currency_code: string
  may_overdraw: boolean
  balance_fen: number
  held_fen: number
}

/** Waiting longer for a row means somebody else is at work on the same money. */
const LOCK_TIMEOUT = "5s"

const STANDING = `id, code, currency_code, may_overdraw,
  balance_fen::float8 as balance_fen, held_fen::float8 as held_fen`

const WITH_BALANCE = `select a.id, a.code, a.owner_type, a.owner_id,
    a.currency_code, a.may_overdraw, a.held_fen::float8 as held_fen,
    (a.balance_fen + s.balance_fen)::float8 as balance_fen,
    (a.balance_fen + s.balance_fen - a.held_fen)::float8 as available_fen
  from ledger_account a, lateral (
    select coalesce(sum(balance_fen), 0) as balance_fen
    from ledger_balance_stripe where account_id = a.id) s`

/** Opens what is not open yet; answers all of them in the order asked for. */
export async function openAccounts(
  sql: Sql,
  wanted: readonly NewAccount[]
): Promise<LedgerAccountDTO[]> {
  const opened = await sql<{ id: string; may_overdraw: boolean }>(
    `insert into ledger_account (id, code, owner_type, owner_id, may_overdraw)
     select id, code, owner_type, owner_id, may_overdraw
     from jsonb_to_recordset(?::jsonb) as a (id text, code text,
       owner_type text, owner_id text, may_overdraw boolean)
     order by code, owner_id
     on conflict (code, owner_id) do nothing
     returning id, may_overdraw`,
    [
      JSON.stringify(
        wanted.map((account) => ({
          ...account,
          id: generateEntityId(undefined, "lacc"),
        }))
      ),
    ]
  )
  await openStripes(
    sql,
    opened.filter((account) => account.may_overdraw).map(({ id }) => id)
  )
  const found = await sql<LedgerAccountDTO>(
    `${WITH_BALANCE} where (a.code, a.owner_id) in (
       select code, owner_id from jsonb_to_recordset(?::jsonb)
         as w (code text, owner_id text))`,
    [JSON.stringify(wanted)]
  )
  const byName = new Map(
    found.map((account) => [`${account.code} ${account.owner_id}`, account])
  )
  return wanted.map((asked) => {
    const account = byName.get(`${asked.code} ${asked.owner_id}`)
    if (
      account?.may_overdraw !== asked.may_overdraw ||
      account.owner_type !== asked.owner_type
    ) {
      throw refuse.unexpected("ledger_account_differs", { code: asked.code })
    }
    return account
  })
}

export const accountsOf = (
  sql: Sql,
  code: string,
  ownerIds: readonly string[]
) =>
  sql<LedgerAccountDTO>(
    `${WITH_BALANCE} where a.code = ? and a.owner_id = any(?)`,
    [code, [...ownerIds]]
  )

export const balancesOf = (sql: Sql, ids: readonly string[]) =>
  sql<BalanceDTO>(
    `select id as account_id, balance_fen, held_fen, available_fen
     from (${WITH_BALANCE} where a.id = any(?)) b`,
    [[...ids]]
  )

/**
 * Locks accounts in the order of their ids, whatever order they are asked
 * for: two transfers in opposite directions wait for each other instead of
 * dead-locking. Accounts that may be overdrawn are read, never locked.
 */
export async function lockAccounts(
  sql: Sql,
  ids: Iterable<string>
): Promise<Map<string, AccountRow>> {
  const wanted = [...new Set(ids)]
  await sql(`select set_config('lock_timeout', ?, true)`, [LOCK_TIMEOUT])
  const found = await sql<AccountRow>(
    `with locked as (
       select ${STANDING} from ledger_account
       where id = any(?) and not may_overdraw
       order by id for no key update)
     select * from locked
     union all
     select ${STANDING} from ledger_account where id = any(?) and may_overdraw`,
    [wanted, wanted]
  )
  const accounts = new Map(found.map((account) => [account.id, account]))
  const missing = wanted.find((id) => !accounts.has(id))
  if (missing !== undefined) {
    throw refuse.notFound("ledger_account_not_found", { account: missing })
  }
  return accounts
}

/** Of these, locks the accounts nobody else has locked, without waiting. */
export async function lockIdleAccounts(
  sql: Sql,
  ids: readonly string[]
): Promise<Set<string>> {
  const locked = await sql<{ id: string }>(
    `select id from ledger_account where id = any(?)
     order by id for no key update skip locked`,
    [[...new Set(ids)]]
  )
  return new Set(locked.map(({ id }) => id))
}

/** Refuses changes that would leave an account without cover, naming each. */
export function assertCovered(
  accounts: ReadonlyMap<string, AccountRow>,
  deltas: Deltas
) {
  const shortages = shortagesOf(accounts.values(), deltas)
  const [first] = shortages
  if (!first) {
    return
  }
  const said = (shortage: typeof first) => ({
    account: shortage.account_id,
    needed: formatYuan(shortage.needed),
    available: formatYuan(shortage.available),
  })
  throw refuse.notAllowed(
    "ledger_insufficient",
    said(first),
    shortages.map((shortage) =>
      refuse.fault("ledger_insufficient", said(shortage), {
        path: shortage.account_id,
      })
    )
  )
}

/** Carries changes into the balances of accounts that are locked. */
export async function applyDeltas(
  sql: Sql,
  accounts: ReadonlyMap<string, AccountRow>,
  deltas: Deltas
) {
  const entries = [...deltas]
    .map(([account_id, delta]) => ({ account_id, ...delta }))
    .sort((a, b) => (a.account_id < b.account_id ? -1 : 1))
  const kept = entries.filter(
    ({ account_id }) => !accounts.get(account_id)?.may_overdraw
  )
  if (kept.length > 0) {
    await sql(
      `update ledger_account a
       set balance_fen = a.balance_fen + d.balance_fen,
         held_fen = a.held_fen + d.held_fen
       from jsonb_to_recordset(?::jsonb) as d (account_id text,
         balance_fen bigint, held_fen bigint)
       where a.id = d.account_id`,
      [JSON.stringify(kept)]
    )
  }
  for (const entry of entries) {
    if (accounts.get(entry.account_id)?.may_overdraw) {
      await addToStripes(sql, entry.account_id, entry.balance_fen)
    }
  }
}
