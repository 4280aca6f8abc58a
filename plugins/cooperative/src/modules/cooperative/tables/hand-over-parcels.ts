import { generateEntityId } from "@medusajs/framework/utils"
import type {
  HandOverOrderInput,
  HandOverParcelsInput,
  ParcelContentInput,
  ParcelInput,
} from "../../../types/parcel"
import { refuse } from "../lib/refuse"
import { lockByIds } from "./change-consignments"
import type { Sql } from "@mall/outbox/sql"

/** See `handOverParcels` of the service. */
export async function handOver(
  sql: Sql,
  input: HandOverParcelsInput
): Promise<{ inserted: number }> {
  const [consignment] = await lockByIds(sql, [input.consignment_id])
  if (!consignment) {
    throw refuse.notFound("consignment_unknown")
  }
  const { id, display_no, state } = consignment
  await insertContents(sql, id, input.contents)
  const inserted = await insertParcels(sql, input)
  if (inserted > 0 && !["awaiting_payment", "released"].includes(state)) {
    throw refuse.notAllowed("consignment_parcels_fixed", { display_no })
  }
  if (inserted > 0 && (await exceedsConsignment(sql, id))) {
    throw refuse.unexpected("parcels_exceed_consignment", { display_no })
  }
  return { inserted }
}

/**
 * Each consignment of a worker's order is one parcel with all its goods, to
 * one recipient, under the consignment's own id. Again it adds nothing.
 */
export async function handOverWhole(
  sql: Sql,
  { order_id, recipient_name_enc, mobile_enc, address_enc }: HandOverOrderInput
): Promise<void> {
  await sql(
    `with contents as (
       insert into parcel_content (id, consignment_id, key, lines)
       select 'pct_' || substr(c.id, 5), c.id, c.id, jsonb_agg(
         jsonb_build_object('consignment_line_id', l.id,
           'quantity', l.quantity) order by l.id)
       from consignment c join consignment_line l on l.consignment_id = c.id
       where c.order_id = ? and c.state = 'released'
       group by c.id
       on conflict (consignment_id, key) do nothing
       returning id, consignment_id
     )
     insert into parcel (id, consignment_id, number, recipient_ref,
       content_id, recipient_name_enc, mobile_enc, address_enc)
     select 'par_' || substr(consignment_id, 5) || '_1', consignment_id, 1,
       consignment_id, id, ?, ?, ?
     from contents`,
    [order_id, recipient_name_enc, mobile_enc, address_enc]
  )
}

/** Contents handed over before are left as they are. */
async function insertContents(
  sql: Sql,
  consignmentId: string,
  contents: ParcelContentInput[]
): Promise<void> {
  const rows = contents.map(({ key, lines }) => ({
    id: generateEntityId("", "pct"),
    key,
    lines,
  }))
  await sql(
    `insert into parcel_content (id, consignment_id, key, lines)
     select id, ?, key, lines
     from jsonb_to_recordset(?::jsonb) as r (id text, key text, lines jsonb)
     on conflict (consignment_id, key) do nothing`,
    [consignmentId, JSON.stringify(rows)]
  )
}

/**
 * Inserts the parcels not handed over before in one statement and numbers
 * them on from the last one. The caller holds the consignment's lock, so
 * numbers have no gaps and no doubles. Ids are made of consignment and number:
 * drawing 100,000 random ones would take longer than the insert.
 * Answers how many were new.
 */
async function insertParcels(
  sql: Sql,
  { consignment_id, parcels }: HandOverParcelsInput
): Promise<number> {
  const column = (of: (parcel: ParcelInput) => string | null) => parcels.map(of)
  const inserted = await sql<{ inserted: number }>(
    `with handed as (
       select * from unnest(
         ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]
       ) with ordinality as r (
         recipient_ref, content_key, recipient_name_enc, mobile_enc,
         address_enc, department, position
       )
     ), numbered as (
       select handed.*,
         last.number + row_number() over (order by handed.position) as number
       from handed
       cross join (
         select coalesce(max(number), 0) as number
         from parcel where consignment_id = ?
       ) last
       where not exists (
         select 1 from parcel
         where consignment_id = ?
           and parcel.recipient_ref = handed.recipient_ref
       )
     ), added as (
       insert into parcel (
         id, consignment_id, number, recipient_ref, content_id,
         recipient_name_enc, mobile_enc, address_enc, department
       )
       select 'par_' || substr(?, 5) || '_' || numbered.number, ?,
         numbered.number, numbered.recipient_ref, content.id,
         numbered.recipient_name_enc, numbered.mobile_enc,
         numbered.address_enc, numbered.department
       from numbered
       left join parcel_content content
         on content.consignment_id = ? and content.key = numbered.content_key
       returning 1
     )
     select count(*)::int as inserted from added`,
    [
      column((parcel) => parcel.recipient_ref),
      column((parcel) => parcel.content_key),
      column((parcel) => parcel.recipient_name_enc),
      column((parcel) => parcel.mobile_enc),
      column((parcel) => parcel.address_enc),
      column((parcel) => parcel.department),
      consignment_id,
      consignment_id,
      consignment_id,
      consignment_id,
      consignment_id,
    ]
  )
  return inserted[0]?.inserted ?? 0
}

/** Whether the parcels hold goods the consignment does not have. */
async function exceedsConsignment(
  sql: Sql,
  consignmentId: string
): Promise<boolean> {
  const rows = await sql(
    `with packed as (
       select item->>'consignment_line_id' as line_id,
         sum((item->>'quantity')::bigint * boxes.count) as quantity
       from (
         select content_id, count(*) as count
         from parcel where consignment_id = ? group by content_id
       ) boxes
       join parcel_content content on content.id = boxes.content_id
       cross join lateral jsonb_array_elements(content.lines) item
       group by 1
     )
     select 1 from packed
     left join consignment_line line
       on line.id = packed.line_id and line.consignment_id = ?
     where line.id is null or packed.quantity > line.quantity
     limit 1`,
    [consignmentId, consignmentId]
  )
  return rows.length > 0
}
