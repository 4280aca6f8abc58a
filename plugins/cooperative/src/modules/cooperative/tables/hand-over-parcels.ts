import { generateEntityId } from "@medusajs/framework/utils"
import type {
  HandOverParcelsInput,
  ParcelContentInput,
  ParcelInput,
} from "../../../types/parcel"
import type { Sql } from "./sql"

/** Contents handed over before are left as they are. */
export async function insertContents(
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
 * numbers have no gaps and no doubles. Answers how many were new.
 */
export async function insertParcels(
  sql: Sql,
  { consignment_id, parcels }: HandOverParcelsInput
): Promise<number> {
  const column = (of: (parcel: ParcelInput) => string | null) => parcels.map(of)
  const inserted = await sql<{ inserted: number }>(
    `with handed as (
       select * from unnest(
         ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
         ?::text[]
       ) with ordinality as r (
         id, recipient_ref, content_key, recipient_name_enc, mobile_enc,
         address_enc, department, position
       )
     ), added as (
       insert into parcel (
         id, consignment_id, number, recipient_ref, content_id,
         recipient_name_enc, mobile_enc, address_enc, department
       )
       select handed.id, ?,
         last.number + row_number() over (order by handed.position),
         handed.recipient_ref, content.id, handed.recipient_name_enc,
         handed.mobile_enc, handed.address_enc, handed.department
       from handed
       cross join (
         select coalesce(max(number), 0) as number
         from parcel where consignment_id = ?
       ) last
       left join parcel_content content
         on content.consignment_id = ? and content.key = handed.content_key
       where not exists (
         select 1 from parcel
         where consignment_id = ?
           and parcel.recipient_ref = handed.recipient_ref
       )
       returning 1
     )
     select count(*)::int as inserted from added`,
    [
      parcels.map(() => generateEntityId("", "par")),
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
    ]
  )
  return inserted[0]?.inserted ?? 0
}

/** Whether the parcels hold goods the consignment does not have. */
export async function exceedsConsignment(
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
