import { generateEntityId } from "@medusajs/framework/utils"
import { formatYuan, fen } from "../../../money"
import { refuse } from "../../../refuse"
import type {
  LedgerTransferDTO,
  NewReversal,
  NewTransfer,
  TransferFilter,
} from "../../../types/dtos"
import { deltasOf } from "../lib/deltas"
import { sameTransfer, sortOut } from "../lib/once"
import type { Sql } from "../sql"
import {
  type AccountRow,
  applyDeltas,
  assertCovered,
  lockAccounts,
} from "./accounts"

const COLUMNS = `id, debit_account_id, credit_account_id,
  amount_fen::float8 as amount_fen, code, key, reference, reference_id,
  reverses_id, hold_id,
  to_char(posted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    as posted_at`

export type TransferToInsert = NewTransfer & {
  reverses_id: string | null
  hold_id: string | null
}

const accountsIn = (transfers: readonly NewTransfer[]) =>
  transfers.flatMap(({ debit_account_id, credit_account_id }) => [
    debit_account_id,
    credit_account_id,
  ])

/** See `LedgerModuleService.postTransfers`. */
export async function postTransfers(
  sql: Sql,
  wanted: readonly NewTransfer[]
): Promise<LedgerTransferDTO[]> {
  wanted.forEach(assertWellFormed)
  const accounts = await lockAccounts(sql, accountsIn(wanted))
  return await postLocked(
    sql,
    accounts,
    wanted.map((transfer) => ({
      ...transfer,
      reverses_id: null,
      hold_id: null,
    }))
  )
}

/** See `LedgerModuleService.reverseTransfers`. */
export async function reverseTransfers(
  sql: Sql,
  wanted: readonly NewReversal[]
): Promise<LedgerTransferDTO[]> {
  const originals = await originalsOf(sql, wanted)
  const reversals = wanted.map((reversal) =>
    reversalOf(originals.get(reversal.transfer_id)!, reversal)
  )
  reversals.forEach(assertWellFormed)
  const accounts = await lockAccounts(sql, accountsIn(reversals))
  const left = await lockLeftToReverse(sql, [...originals.keys()])
  return await postLocked(sql, accounts, reversals, (fresh) => {
    for (const { reverses_id, amount_fen } of fresh) {
      const rest = left.get(reverses_id!) ?? 0
      if (amount_fen > rest) {
        throw refuse.notAllowed("ledger_reversal_exceeds", {
          wanted: formatYuan(amount_fen),
          left: formatYuan(fen(rest)),
        })
      }
      left.set(reverses_id!, rest - amount_fen)
    }
  })
}

/**
 * Writes what is new under the accounts' locks. A key recorded meanwhile by
 * somebody else (possible only where no account is locked, between two that
 * may be overdrawn) is answered like any recorded key.
 */
async function postLocked(
  sql: Sql,
  accounts: ReadonlyMap<string, AccountRow>,
  wanted: readonly TransferToInsert[],
  judge: (fresh: TransferToInsert[]) => void = () => {}
): Promise<LedgerTransferDTO[]> {
  wanted.forEach((transfer) => assertOneCurrency(accounts, transfer))
  const keys = wanted.map(({ key }) => key)
  const { fresh, done } = await recorded(sql, wanted, keys)
  judge(fresh)
  assertCovered(accounts, deltasOf(fresh))
  const inserted = await insertTransfers(sql, fresh)
  await applyDeltas(sql, accounts, deltasOf(inserted))
  if (inserted.length < fresh.length) {
    const after = await recorded(sql, wanted, keys)
    return keys.map((key) => after.done.get(key)!)
  }
  const answers = new Map(done)
  inserted.forEach((transfer) => answers.set(transfer.key, transfer))
  return keys.map((key) => answers.get(key)!)
}

async function recorded(
  sql: Sql,
  wanted: readonly TransferToInsert[],
  keys: string[]
) {
  const rows = await sql<LedgerTransferDTO>(
    `select ${COLUMNS} from ledger_transfer where key = any(?)`,
    [keys]
  )
  const sorted = sortOut(wanted, rows, sameTransfer)
  if (sorted.reused !== undefined) {
    throw refuse.notAllowed("ledger_key_reused", { key: sorted.reused })
  }
  return sorted
}

/** Writes transfers; a key that exists is left as it is and not answered. */
export async function insertTransfers(
  sql: Sql,
  transfers: readonly TransferToInsert[]
): Promise<LedgerTransferDTO[]> {
  if (transfers.length === 0) {
    return []
  }
  return await sql<LedgerTransferDTO>(
    `insert into ledger_transfer (id, debit_account_id, credit_account_id,
       amount_fen, code, key, reference, reference_id, reverses_id, hold_id)
     select id, debit_account_id, credit_account_id, amount_fen, code, key,
       reference, reference_id, reverses_id, hold_id
     from jsonb_to_recordset(?::jsonb) as t (id text, debit_account_id text,
       credit_account_id text, amount_fen bigint, code text, key text,
       reference text, reference_id text, reverses_id text, hold_id text)
     on conflict (key) do nothing
     returning ${COLUMNS}`,
    [
      JSON.stringify(
        transfers.map((transfer) => ({
          ...transfer,
          id: generateEntityId(undefined, "ltrf"),
        }))
      ),
    ]
  )
}

async function originalsOf(sql: Sql, wanted: readonly NewReversal[]) {
  const ids = wanted.map(({ transfer_id }) => transfer_id)
  const rows = await sql<LedgerTransferDTO>(
    `select ${COLUMNS} from ledger_transfer where id = any(?)`,
    [ids]
  )
  const originals = new Map(rows.map((row) => [row.id, row]))
  for (const id of ids) {
    const original = originals.get(id)
    if (!original) {
      throw refuse.notFound("ledger_transfer_not_found")
    }
    if (original.reverses_id !== null) {
      throw refuse.notAllowed("ledger_reversal_of_reversal")
    }
  }
  return originals
}

const reversalOf = (
  original: LedgerTransferDTO,
  reversal: NewReversal
): TransferToInsert => ({
  debit_account_id: original.credit_account_id,
  credit_account_id: reversal.credit_account_id ?? original.debit_account_id,
  amount_fen: reversal.amount_fen,
  code: reversal.code ?? original.code,
  key: reversal.key,
  reference: reversal.reference ?? original.reference,
  reference_id: reversal.reference_id ?? original.reference_id,
  reverses_id: original.id,
  hold_id: null,
})

/** After the accounts, in the order of ids, like every lock of the ledger. */
async function lockLeftToReverse(sql: Sql, ids: string[]) {
  await sql(
    `select id from ledger_transfer where id = any(?)
     order by id for no key update`,
    [ids]
  )
  const rows = await sql<{ id: string; left_fen: number }>(
    `select t.id, (t.amount_fen - coalesce(sum(r.amount_fen), 0))::float8
       as left_fen
     from ledger_transfer t
       left join ledger_transfer r on r.reverses_id = t.id
     where t.id = any(?) group by t.id`,
    [ids]
  )
  return new Map(rows.map((row) => [row.id, row.left_fen]))
}

export async function listTransfers(
  sql: Sql,
  { account_ids, codes, reference, reference_ids, ...page }: TransferFilter
): Promise<{ transfers: LedgerTransferDTO[]; count: number }> {
  const where = ["true"]
  const bindings: unknown[] = []
  const add = (condition: string, ...values: unknown[]) => {
    where.push(condition)
    bindings.push(...values)
  }
  if (account_ids) {
    add(
      "(debit_account_id = any(?) or credit_account_id = any(?))",
      account_ids,
      account_ids
    )
  }
  if (codes) {
    add("code = any(?)", codes)
  }
  if (reference) {
    add("reference = ?", reference)
  }
  if (reference_ids) {
    add("reference_id = any(?)", reference_ids)
  }
  const condition = where.join(" and ")
  const transfers = await sql<LedgerTransferDTO>(
    `select ${COLUMNS} from ledger_transfer where ${condition}
     order by seq desc offset ? limit ?`,
    [...bindings, page.offset, page.limit]
  )
  const [total] = await sql<{ count: number }>(
    `select count(*)::int as count from ledger_transfer where ${condition}`,
    bindings
  )
  return { transfers, count: total?.count ?? 0 }
}

export function assertAmount(amount: number) {
  if (!Number.isSafeInteger(amount) || amount <= 0) {
    throw refuse.invalid("ledger_amount_invalid", { amount })
  }
}

function assertWellFormed(transfer: NewTransfer) {
  assertAmount(transfer.amount_fen)
  if (transfer.debit_account_id === transfer.credit_account_id) {
    throw refuse.invalid("ledger_same_account")
  }
}

function assertOneCurrency(
  accounts: ReadonlyMap<string, AccountRow>,
  { debit_account_id, credit_account_id }: NewTransfer
) {
  const [debit, credit] = [debit_account_id, credit_account_id].map(
    (id) => accounts.get(id)?.currency_code
  )
  if (debit !== credit) {
    throw refuse.invalid("ledger_currency_differs")
  }
}
