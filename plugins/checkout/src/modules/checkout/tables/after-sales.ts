import { type Fen } from "@mall/ledger/money"
import { generateEntityId } from "@medusajs/framework/utils"
import type { AfterSalesReason, AfterSalesState } from "../../../types/names"
import type { AfterSales } from "../../../types/purchase"
import { without } from "../lib/without"
import { instant, storedFen, type Sql } from "./sql"

export type NewAfterSales = {
  purchase_id: string
  customer_id: string
  reason: AfterSalesReason
  note: string
  lines: {
    consignment_line_id: string
    product_title: string
    quantity: number
    asked_fen: Fen
  }[]
  photo_ids: string[]
}

type Row = {
  id: string
  purchase_id: string
  customer_id: string
  state: AfterSalesState
  reason: AfterSalesReason
  note: string
  decision_note: string | null
  decided_at: Date | null
  created_at: Date
  display_id: number
}

export type AfterSalesRow = AfterSales & {
  customer_id: string
  /** The purchase's number. */
  display_id: number
}

const columns = `id, purchase_id, customer_id, state, reason, note,
  decision_note, decided_at, created_at,
  (select display_id from purchase p where p.id = purchase_id) as display_id`

export async function insertAfterSales(
  sql: Sql,
  input: NewAfterSales
): Promise<string> {
  const id = generateEntityId(undefined, "afs")
  await sql(
    `insert into after_sales (id, purchase_id, customer_id, reason, note)
     values (?, ?, ?, ?, ?)`,
    [id, input.purchase_id, input.customer_id, input.reason, input.note]
  )
  await sql(
    `insert into after_sales_line (after_sales_id, consignment_line_id,
       product_title, quantity, asked_fen)
     select ?, l.* from jsonb_to_recordset(?::jsonb) as l (
       consignment_line_id text, product_title text, quantity int,
       asked_fen bigint)`,
    [id, JSON.stringify(input.lines)]
  )
  return id
}

/** How many of the photos were free to be taken. */
export async function attachPhotos(
  sql: Sql,
  afterSalesId: string,
  purchaseId: string,
  photoIds: readonly string[]
): Promise<number> {
  const taken = await sql(
    `update after_sales_photo set after_sales_id = ?
     where id = any(?) and purchase_id = ? and after_sales_id is null
     returning id`,
    [afterSalesId, [...photoIds], purchaseId]
  )
  return taken.length
}

/** Lines with a request that nobody has decided yet. */
export async function openRequestLines(
  sql: Sql,
  purchaseId: string
): Promise<Set<string>> {
  const rows = await sql<{ consignment_line_id: string }>(
    `select l.consignment_line_id from after_sales_line l
     join after_sales a on a.id = l.after_sales_id
     where a.purchase_id = ? and a.state = 'requested'`,
    [purchaseId]
  )
  return new Set(rows.map((row) => row.consignment_line_id))
}

export type AfterSalesFilter = {
  id?: string
  purchase_id?: string
  customer_id?: string
  state?: AfterSalesState
  offset: number
  limit: number
}

export async function listAfterSales(
  sql: Sql,
  filter: AfterSalesFilter
): Promise<{ requests: AfterSalesRow[]; count: number }> {
  const conditions = `(?::text is null or id = ?)
    and (?::text is null or purchase_id = ?)
    and (?::text is null or customer_id = ?)
    and (?::text is null or state = ?)`
  const bindings = [
    filter.id,
    filter.purchase_id,
    filter.customer_id,
    filter.state,
  ].flatMap((value) => [value ?? null, value ?? null])
  const rows = await sql<Row>(
    `select ${columns} from after_sales where ${conditions}
     order by state = 'requested' desc,
       case when state = 'requested' then created_at end,
       created_at desc, id
     offset ? limit ?`,
    [...bindings, filter.offset, filter.limit]
  )
  const [total] = await sql<{ count: number }>(
    `select count(*)::int as count from after_sales where ${conditions}`,
    bindings
  )
  return { requests: await complete(sql, rows), count: total?.count ?? 0 }
}

async function complete(sql: Sql, rows: Row[]): Promise<AfterSalesRow[]> {
  if (rows.length === 0) {
    return []
  }
  const ids = rows.map(({ id }) => id)
  const lines = await sql<{
    after_sales_id: string
    consignment_line_id: string
    product_title: string
    quantity: number
    asked_fen: string
    granted_fen: string
  }>(
    `select after_sales_id, consignment_line_id, product_title, quantity,
       asked_fen, granted_fen
     from after_sales_line where after_sales_id = any(?)
     order by consignment_line_id`,
    [ids]
  )
  const photos = await sql<{
    after_sales_id: string
    id: string
    mime: string
  }>(
    `select after_sales_id, id, mime from after_sales_photo
     where after_sales_id = any(?) order by created_at, id`,
    [ids]
  )
  return rows.map(({ decided_at, created_at, ...row }) => ({
    ...row,
    created_at: created_at.toISOString(),
    decided_at: instant(decided_at),
    lines: lines
      .filter(({ after_sales_id }) => after_sales_id === row.id)
      .map((line) => ({
        ...without(line, "after_sales_id"),
        asked_fen: storedFen(line.asked_fen),
        granted_fen: storedFen(line.granted_fen),
      })),
    photos: photos
      .filter(({ after_sales_id }) => after_sales_id === row.id)
      .map(({ id, mime }) => ({ id, mime })),
  }))
}

export async function decideAfterSales(
  sql: Sql,
  id: string,
  decision: {
    state: Exclude<AfterSalesState, "requested">
    by: string | null
    note: string | null
    at: Date
    granted: { consignment_line_id: string; amount_fen: Fen }[]
  }
): Promise<void> {
  await sql(
    `update after_sales set state = ?, decided_by = ?, decision_note = ?,
       decided_at = ?
     where id = ? and state = 'requested'`,
    [decision.state, decision.by, decision.note, decision.at, id]
  )
  await sql(
    `update after_sales_line l set granted_fen = g.amount_fen
     from jsonb_to_recordset(?::jsonb) as g (
       consignment_line_id text, amount_fen bigint)
     where l.after_sales_id = ?
       and l.consignment_line_id = g.consignment_line_id`,
    [JSON.stringify(decision.granted), id]
  )
}

export type PhotoRow = {
  id: string
  file_id: string
  mime: string
  after_sales_id: string | null
}

export async function insertPhoto(
  sql: Sql,
  photo: { purchase_id: string; file_id: string; mime: string }
): Promise<{ id: string; mime: string }> {
  const id = generateEntityId(undefined, "afp")
  await sql(
    `insert into after_sales_photo (id, purchase_id, file_id, mime)
     values (?, ?, ?, ?)`,
    [id, photo.purchase_id, photo.file_id, photo.mime]
  )
  return { id, mime: photo.mime }
}

/** Photos uploaded for a purchase and not sent with any request yet. */
export async function countLoosePhotos(
  sql: Sql,
  purchaseId: string
): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `select count(*)::int as count from after_sales_photo
     where purchase_id = ? and after_sales_id is null`,
    [purchaseId]
  )
  return row?.count ?? 0
}

export async function findPhoto(
  sql: Sql,
  by: { id: string; purchase_id?: string; after_sales_id?: string }
): Promise<PhotoRow | undefined> {
  const [photo] = await sql<PhotoRow>(
    `select id, file_id, mime, after_sales_id from after_sales_photo
     where id = ? and (?::text is null or purchase_id = ?)
       and (?::text is null or after_sales_id = ?)`,
    [
      by.id,
      by.purchase_id ?? null,
      by.purchase_id ?? null,
      by.after_sales_id ?? null,
      by.after_sales_id ?? null,
    ]
  )
  return photo
}
