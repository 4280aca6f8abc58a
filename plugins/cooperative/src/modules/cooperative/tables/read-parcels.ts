import type {
  OwedRecipients,
  ParcelGoods,
  ParcelOfRecipient,
  ParcelState,
} from "../../../types/parcel"
import { carrierName } from "../lib/carriers"
import { parcelNo, parseParcelNo } from "../lib/parcel-number"
import { refuse } from "../lib/refuse"
import type { Sql } from "@mall/outbox/sql"

/** A parcel as stored: the recipient is ciphertext. */
export type ParcelRow = {
  id: string
  display_no: string
  number: number
  state: ParcelState
  /** Null once the recipient was purged. */
  recipient_name_enc: string | null
  mobile_enc: string | null
  address_enc: string | null
  department: string | null
  goods: ParcelGoods[]
  carrier: string | null
  tracking_numbers: string[]
  shipped_at: Date | null
  void_reason: string | null
}

const goodsOfParcel = `
  (select jsonb_agg(
      jsonb_build_object(
        'title', concat_ws(' ', l.product_title, nullif(l.variant_title, '')),
        'quantity', (item->>'quantity')::int
      ) order by l.id)
    from jsonb_array_elements(content.lines) item
    join consignment_line l on l.id = item->>'consignment_line_id')
    as goods`

/** Parcels numbered above `after`, in the order of their numbers. */
export async function parcelsAfter(
  sql: Sql,
  consignmentId: string,
  after: number,
  limit: number
): Promise<ParcelRow[]> {
  return await selectParcels(
    sql,
    `p.consignment_id = ? and p.number > ? order by p.number limit ?`,
    [consignmentId, after, limit]
  )
}

export type ParcelSearch = {
  consignment_id: string
  states: ParcelState[]
  /** A parcel's number, whole or as counted in its consignment, or the carrier's. */
  q?: string
}

const SEARCHED = `p.consignment_id = ?
  and (cardinality(?::text[]) = 0 or p.state = any(?::text[]))
  and (?::text is null or p.number = ?::int or ? = any(p.tracking_numbers))`

function searched({ consignment_id, states, q }: ParcelSearch): unknown[] {
  const word = q?.normalize("NFKC").trim().toUpperCase() ?? null
  return [consignment_id, states, states, word, numberIn(word ?? ""), word]
}

const numberIn = (word: string): number | null =>
  /^\d{1,7}$/.test(word) ? Number(word) : (parseParcelNo(word)?.number ?? null)

export async function parcelPage(
  sql: Sql,
  search: ParcelSearch,
  { offset, limit }: { offset: number; limit: number }
): Promise<ParcelRow[]> {
  return await selectParcels(
    sql,
    `${SEARCHED} order by p.number offset ? limit ?`,
    [...searched(search), offset, limit]
  )
}

async function selectParcels(
  sql: Sql,
  condition: string,
  bindings: unknown[]
): Promise<ParcelRow[]> {
  return await sql<ParcelRow>(
    `select p.id, c.display_no, p.number, p.state, p.recipient_name_enc,
       p.mobile_enc, p.address_enc, p.department, ${goodsOfParcel},
       p.carrier, p.tracking_numbers, p.shipped_at, p.void_reason
     from parcel p
     join consignment c on c.id = p.consignment_id
     join parcel_content content on content.id = p.content_id
     where ${condition}`,
    bindings
  )
}

export async function countParcels(
  sql: Sql,
  search: ParcelSearch
): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `select count(*)::int as count from parcel p where ${SEARCHED}`,
    searched(search)
  )
  return row?.count ?? 0
}

/** Throws `parcel_unknown` for another consignment's as for none. */
export async function parcelNoOf(
  sql: Sql,
  { consignment_id, parcel_id }: { consignment_id: string; parcel_id: string }
): Promise<string> {
  const [row] = await sql<{ display_no: string; number: number }>(
    `select c.display_no, p.number
     from parcel p join consignment c on c.id = p.consignment_id
     where p.id = ? and c.id = ?`,
    [parcel_id, consignment_id]
  )
  if (!row) {
    throw refuse.notFound("parcel_unknown", { parcel_no: parcel_id })
  }
  return parcelNo(row.display_no, row.number)
}

type RecipientRow = Omit<
  ParcelOfRecipient,
  "parcel_no" | "carrier_name" | "shipped_at" | "received_at"
> & {
  display_no: string
  number: number
  shipped_at: Date | null
  received_at: Date | null
}

export async function parcelsOfRefs(
  sql: Sql,
  recipientRefs: string[]
): Promise<ParcelOfRecipient[]> {
  const rows = await sql<RecipientRow>(
    `select p.id, c.display_no, p.number, p.consignment_id,
       coop.name as cooperative_name, p.recipient_ref, p.state, p.carrier,
       p.tracking_numbers, p.shipped_at, p.received_at, p.void_reason
     from parcel p
     join consignment c on c.id = p.consignment_id
     join cooperative coop on coop.id = c.cooperative_id
     where p.recipient_ref = any(?::text[])
     order by p.recipient_ref, p.consignment_id`,
    [recipientRefs]
  )
  return rows.map(({ display_no, number, ...row }) => ({
    ...row,
    parcel_no: parcelNo(display_no, number),
    carrier_name: carrierName(row.carrier),
    shipped_at: row.shipped_at?.toISOString() ?? null,
    received_at: row.received_at?.toISOString() ?? null,
  }))
}

/** A consignment that was called off owes nobody anything. */
export async function cooperativesOwing(
  sql: Sql,
  { source_type, source_id, recipient_refs }: OwedRecipients
): Promise<string[]> {
  const rows = await sql<{ name: string }>(
    `select distinct coop.name
     from consignment c
     join cooperative coop on coop.id = c.cooperative_id
     where c.source_type = ? and c.source_id = ? and c.state <> 'cancelled'
       and (c.id in (select consignment_id from parcel
         where recipient_ref = any(?::text[]) and state = 'pending')
       or not exists (select 1 from parcel where consignment_id = c.id))
     order by coop.name`,
    [source_type, source_id, recipient_refs]
  )
  return rows.map(({ name }) => name)
}
