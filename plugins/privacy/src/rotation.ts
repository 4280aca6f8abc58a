import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { PersonalDataCipher } from "./personal-data"

/** A table and where in its rows ciphertexts lie. */
export type SealedTable = {
  table: string
  /** Columns that hold one ciphertext. */
  columns: string[]
  /** Keys of jsonb columns that hold one; one key of a column. */
  inside?: { column: string; key: string }[]
  /** Rows that hold ciphertexts at all; absent means every one. */
  where?: string
  /** Fewer where a value may be a whole file. */
  rows_at_once?: number
}

export type Rotated = {
  /** Rows rewritten. */
  rotated: number
  /** Values that no configured key opens; they stay as they are. */
  unreadable: number
}

/** One place of a row: how it is read and how it is written. */
type Place = { read: string; write: (value: string) => string }

type Row = Record<string, string | null>

const ROWS_AT_ONCE = 500

/** The id of a ciphertext's key, as `PersonalDataSealer` writes it. */
const keyOf = (read: string) => `split_part(${read}, '.', 1)`

const quoted = (name: string) => `"${name.replace(/"/g, '""')}"`

const placesOf = ({ columns, inside = [] }: SealedTable): Place[] => [
  ...columns.map((column) => ({
    read: `t.${quoted(column)}`,
    write: (value: string) => `${quoted(column)} = ${value}`,
  })),
  ...inside.map(({ column, key }) => ({
    read: `t.${quoted(column)}->>'${key}'`,
    write: (value: string) =>
      `${quoted(column)} = jsonb_set(t.${quoted(column)}, '{${key}}', to_jsonb(${value}))`,
  })),
]

/** How many values of the table are under which key, the newest included. */
export async function countByKey(
  connection: Knex,
  sealed: SealedTable
): Promise<Record<string, number>> {
  const keys = placesOf(sealed).map(({ read }) => keyOf(read))
  const { rows } = (await connection.raw(
    `select k.key, count(*)::int as count
     from ${quoted(sealed.table)} t,
       lateral unnest(array[${keys.join(", ")}]) as k (key)
     where k.key is not null and (${sealed.where ?? "true"})
     group by k.key order by k.key`
  )) as { rows: { key: string; count: number }[] }
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]))
}

/**
 * Rewrites every value of the table that is under an older key. One short
 * transaction for each batch of rows, and no waiting for any: rows that others
 * hold are left for the next run. So it may run beside live traffic, be
 * stopped at any time, and be run again, when it goes on where it stopped.
 */
export async function rotateTable(
  connection: Knex,
  cipher: PersonalDataCipher,
  sealed: SealedTable
): Promise<Rotated> {
  const key = await primaryKeyOf(connection, sealed.table)
  const done: Rotated = { rotated: 0, unreadable: 0 }
  let after: Row | undefined
  for (;;) {
    const batch = await connection.transaction(async (trx) => {
      const rows = await lockBatch(trx, cipher, sealed, { key, after })
      const rewritten = rows.flatMap((row) => {
        const { values, unreadable } = rotateRow(cipher, sealed, row)
        done.unreadable += unreadable
        return values ? [{ ...row, ...values }] : []
      })
      await writeBatch(trx, sealed, key, rewritten)
      done.rotated += rewritten.length
      return rows
    })
    after = batch[batch.length - 1]
    if (!after) {
      return done
    }
  }
}

type KeyColumn = { name: string; type: string }

async function primaryKeyOf(
  connection: Knex,
  table: string
): Promise<KeyColumn[]> {
  const { rows } = (await connection.raw(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type
     from pg_index i
     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
     where i.indrelid = ?::regclass and i.indisprimary
     order by array_position(i.indkey::int2[], a.attnum)`,
    [quoted(table)]
  )) as { rows: KeyColumn[] }
  if (rows.length === 0) {
    throw new Error(`Table ${table} has no primary key to go by`)
  }
  return rows
}

/** The next rows with an older key, held for the transaction; `p<n>` are places. */
async function lockBatch(
  trx: Knex.Transaction,
  cipher: PersonalDataCipher,
  sealed: SealedTable,
  { key, after }: { key: KeyColumn[]; after: Row | undefined }
): Promise<Row[]> {
  const places = placesOf(sealed)
  const [, ...older] = cipher.keyIds
  const names = key.map(({ name }) => `t.${quoted(name)}`)
  const start = after && {
    sql: `and (${names.join(", ")}) > (${key.map(({ type }) => `?::${type}`).join(", ")})`,
    bindings: key.map(({ name }) => after[name] ?? null),
  }
  const { rows } = (await trx.raw(
    `select ${key.map(({ name }) => `t.${quoted(name)}::text`).join(", ")},
       ${places.map(({ read }, n) => `${read} as p${n}`).join(", ")}
     from ${quoted(sealed.table)} t
     where (${sealed.where ?? "true"}) ${start?.sql ?? ""}
       and (${places.map(({ read }) => `${keyOf(read)} = any(?::text[])`).join(" or ")})
     order by ${names.join(", ")}
     limit ${sealed.rows_at_once ?? ROWS_AT_ONCE}
     for no key update skip locked`,
    [...(start?.bindings ?? []), ...places.map(() => older)] as never
  )) as { rows: Row[] }
  return rows
}

function rotateRow(
  cipher: PersonalDataCipher,
  sealed: SealedTable,
  row: Row
): { values: Row | undefined; unreadable: number } {
  const values: Row = {}
  let unreadable = 0
  placesOf(sealed).forEach((_, n) => {
    const text = row[`p${n}`]
    if (!text || !cipher.needsRotation(text)) {
      return
    }
    try {
      values[`p${n}`] = cipher.rotate(text)
    } catch {
      unreadable += 1
    }
  })
  return {
    values: Object.keys(values).length > 0 ? values : undefined,
    unreadable,
  }
}

async function writeBatch(
  trx: Knex.Transaction,
  sealed: SealedTable,
  key: KeyColumn[],
  rows: Row[]
): Promise<void> {
  if (rows.length === 0) {
    return
  }
  const places = placesOf(sealed)
  const given = [
    ...key.map(({ name, type }, n) => ({ name, as: `k${n}`, type })),
    ...places.map((_, n) => ({ name: `p${n}`, as: `p${n}`, type: "text" })),
  ]
  await trx.raw(
    `update ${quoted(sealed.table)} t
     set ${places.map(({ write }, n) => write(`v.p${n}`)).join(", ")}
     from unnest(${given.map(({ type }) => `?::${type}[]`).join(", ")})
       as v (${given.map(({ as }) => as).join(", ")})
     where ${key.map(({ name }, n) => `t.${quoted(name)} = v.k${n}`).join(" and ")}`,
    given.map(({ name }) => rows.map((row) => row[name] ?? null)) as never
  )
}
