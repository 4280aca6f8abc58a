import { generateEntityId } from "@medusajs/framework/utils"
import { type Fen, fen, formatYuan } from "../../../money"
import { refuse } from "../../../refuse"
import type {
  LedgerHoldDTO,
  LedgerTransferDTO,
  NewHold,
  PostHold,
} from "../../../types/dtos"
import { addDelta, type Deltas, deltasOf } from "../lib/deltas"
import { sameHold, sortOut } from "../lib/once"
import type { Sql } from "../sql"
import {
  applyDeltas,
  assertCovered,
  lockAccounts,
  lockIdleAccounts,
} from "./accounts"
import { assertAmount, insertTransfers } from "./transfers"

const COLUMNS = `id, account_id, credit_account_id,
  amount_fen::float8 as amount_fen, code, key, reference, reference_id, state,
  posted_fen::float8 as posted_fen,
  to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    as expires_at`

/** See `LedgerModuleService.placeHolds`. */
export async function placeHolds(
  sql: Sql,
  wanted: readonly NewHold[]
): Promise<LedgerHoldDTO[]> {
  wanted.forEach(({ amount_fen }) => assertAmount(amount_fen))
  const accounts = await lockAccounts(
    sql,
    wanted.map(({ account_id }) => account_id)
  )
  if ([...accounts.values()].some(({ may_overdraw }) => may_overdraw)) {
    throw refuse.invalid("ledger_hold_on_overdraft")
  }
  const keys = wanted.map(({ key }) => key)
  const { fresh, done } = await recorded(sql, wanted, keys)
  assertCovered(accounts, heldBy(fresh))
  const inserted = await insertHolds(sql, fresh)
  await applyDeltas(sql, accounts, heldBy(inserted))
  const answers = new Map(done)
  inserted.forEach((hold) => answers.set(hold.key, hold))
  if (inserted.length < fresh.length) {
    // The same key was held on another account meanwhile: other content.
    await recorded(sql, wanted, keys)
  }
  return keys.map((key) => answers.get(key)!)
}

function heldBy(
  holds: readonly Pick<NewHold, "account_id" | "amount_fen">[]
): Deltas {
  const deltas: Deltas = new Map()
  for (const { account_id, amount_fen } of holds) {
    addDelta(deltas, account_id, { held_fen: amount_fen })
  }
  return deltas
}

async function recorded(sql: Sql, wanted: readonly NewHold[], keys: string[]) {
  const rows = await sql<LedgerHoldDTO>(
    `select ${COLUMNS} from ledger_hold where key = any(?)`,
    [keys]
  )
  const sorted = sortOut<NewHold, LedgerHoldDTO>(wanted, rows, sameHold)
  if (sorted.reused !== undefined) {
    throw refuse.notAllowed("ledger_key_reused", { key: sorted.reused })
  }
  return sorted
}

/** Writes holds; a key that exists is left as it is and not answered. */
async function insertHolds(sql: Sql, holds: readonly NewHold[]) {
  if (holds.length === 0) {
    return []
  }
  return await sql<LedgerHoldDTO>(
    `insert into ledger_hold (id, account_id, credit_account_id, amount_fen,
       code, key, reference, reference_id, expires_at)
     select id, account_id, credit_account_id, amount_fen, code, key,
       reference, reference_id, expires_at
     from jsonb_to_recordset(?::jsonb) as h (id text, account_id text,
       credit_account_id text, amount_fen bigint, code text, key text,
       reference text, reference_id text, expires_at timestamptz)
     on conflict (key) do nothing
     returning ${COLUMNS}`,
    [
      JSON.stringify(
        holds.map((hold) => ({
          ...hold,
          id: generateEntityId(undefined, "lhld"),
        }))
      ),
    ]
  )
}

/**
 * Holds by id under the locks of their accounts: whoever settles a hold has
 * locked its account first, so the state read here stays as it is.
 */
async function lockHolds(sql: Sql, ids: readonly string[], credits: boolean) {
  const before = await holdsById(sql, ids)
  const accounts = await lockAccounts(
    sql,
    [...before.values()].flatMap((hold) =>
      credits ? [hold.account_id, hold.credit_account_id] : [hold.account_id]
    )
  )
  return { accounts, holds: await holdsById(sql, ids) }
}

async function holdsById(sql: Sql, ids: readonly string[]) {
  const rows = await sql<LedgerHoldDTO>(
    `select ${COLUMNS} from ledger_hold where id = any(?)`,
    [[...ids]]
  )
  const holds = new Map(rows.map((hold) => [hold.id, hold]))
  if (ids.some((id) => !holds.has(id))) {
    throw refuse.notFound("ledger_hold_not_found")
  }
  return holds
}

/** See `LedgerModuleService.postHolds`. */
export async function postHolds(
  sql: Sql,
  wanted: readonly PostHold[]
): Promise<LedgerTransferDTO[]> {
  const ids = [...new Set(wanted.map(({ hold_id }) => hold_id))]
  const { accounts, holds } = await lockHolds(sql, ids, true)
  const taken = new Map<string, Fen>()
  for (const { hold_id, amount_fen } of wanted) {
    const hold = holds.get(hold_id)!
    const take = fen(taken.get(hold_id) ?? amount_fen ?? hold.amount_fen)
    assertPostable(hold, take, amount_fen)
    if (hold.state === "pending") {
      taken.set(hold_id, take)
    }
  }
  const transfers = await insertTransfers(
    sql,
    [...taken].map(([id, amount]) => transferOf(holds.get(id)!, amount))
  )
  const deltas = deltasOf(transfers)
  for (const id of taken.keys()) {
    const hold = holds.get(id)!
    addDelta(deltas, hold.account_id, { held_fen: -hold.amount_fen })
  }
  await settle(sql, "posted", taken)
  await applyDeltas(sql, accounts, deltas)
  return await postingsOf(
    sql,
    wanted.map(({ hold_id }) => hold_id)
  )
}

function assertPostable(hold: LedgerHoldDTO, take: Fen, asked?: Fen) {
  assertAmount(take)
  const repeated = asked === undefined || asked === hold.posted_fen
  if (hold.state === "voided" || (hold.state === "posted" && !repeated)) {
    throw refuse.notAllowed("ledger_hold_state", { state: hold.state })
  }
  if (hold.state === "pending" && take > hold.amount_fen) {
    throw refuse.notAllowed("ledger_hold_exceeded", {
      wanted: formatYuan(take),
      held: formatYuan(hold.amount_fen),
    })
  }
}

const transferOf = (hold: LedgerHoldDTO, amount_fen: Fen) => ({
  debit_account_id: hold.account_id,
  credit_account_id: hold.credit_account_id,
  amount_fen,
  code: hold.code,
  key: `hold:${hold.id}`,
  reference: hold.reference,
  reference_id: hold.reference_id,
  reverses_id: null,
  hold_id: hold.id,
})

async function postingsOf(sql: Sql, holdIds: readonly string[]) {
  const rows = await sql<LedgerTransferDTO>(
    `select id, debit_account_id, credit_account_id,
       amount_fen::float8 as amount_fen, code, key, reference, reference_id,
       reverses_id, hold_id, posted_at::text as posted_at
     from ledger_transfer where hold_id = any(?)`,
    [[...holdIds]]
  )
  const byHold = new Map(rows.map((row) => [row.hold_id, row]))
  return holdIds.map((id) => byHold.get(id)!)
}

/** See `LedgerModuleService.voidHolds`. */
export async function voidHolds(sql: Sql, ids: readonly string[]) {
  const { accounts, holds } = await lockHolds(sql, [...new Set(ids)], false)
  const posted = [...holds.values()].find(({ state }) => state === "posted")
  if (posted) {
    throw refuse.notAllowed("ledger_hold_state", { state: posted.state })
  }
  const pending = [...holds.values()].filter(({ state }) => state === "pending")
  await release(sql, accounts, pending)
}

/** See `LedgerModuleService.expireHolds`. */
export async function expireHolds(
  sql: Sql,
  now: Date,
  limit: number
): Promise<LedgerHoldDTO[]> {
  const due = await sql<{ id: string; account_id: string }>(
    `select id, account_id from ledger_hold
     where state = 'pending' and expires_at <= ?
     order by expires_at limit ?`,
    [now, limit]
  )
  // Who is at work on an account may be posting: the next run looks again.
  const idle = await lockIdleAccounts(
    sql,
    due.map(({ account_id }) => account_id)
  )
  const ours = due.filter(({ account_id }) => idle.has(account_id))
  const holds = await holdsById(
    sql,
    ours.map(({ id }) => id)
  )
  const pending = [...holds.values()].filter(({ state }) => state === "pending")
  await release(sql, new Map(), pending)
  return pending
}

async function release(
  sql: Sql,
  accounts: Parameters<typeof applyDeltas>[1],
  holds: readonly LedgerHoldDTO[]
) {
  const deltas: Deltas = new Map()
  for (const { account_id, amount_fen } of holds) {
    addDelta(deltas, account_id, { held_fen: -amount_fen })
  }
  await settle(sql, "voided", new Map(holds.map(({ id }) => [id, fen(0)])))
  await applyDeltas(sql, accounts, deltas)
}

async function settle(
  sql: Sql,
  state: "posted" | "voided",
  taken: ReadonlyMap<string, Fen>
) {
  if (taken.size > 0) {
    await sql(
      `update ledger_hold h
       set state = ?, posted_fen = s.posted_fen, settled_at = clock_timestamp()
       from jsonb_to_recordset(?::jsonb) as s (id text, posted_fen bigint)
       where h.id = s.id`,
      [
        state,
        JSON.stringify(
          [...taken].map(([id, posted_fen]) => ({ id, posted_fen }))
        ),
      ]
    )
  }
}
