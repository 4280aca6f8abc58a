import { maskName, type PersonalDataCipher } from "@mall/privacy/personal-data"
import type { ConsignmentSource } from "../../../types/consignment"
import type { ParcelOfSource, ParcelState } from "../../../types/parcel"
import { carrierName } from "../lib/carriers"
import { parcelNo } from "../lib/parcel-number"
import type { Sql } from "@mall/outbox/sql"

export type SourceParcels = {
  source_type: ConsignmentSource
  source_id: string
  /** Of one cooperative only: a source has one consignment with each. */
  consignment_id?: string
  state?: ParcelState
  offset: number
  limit: number
}

type Row = Omit<
  ParcelOfSource,
  "parcel_no" | "carrier_name" | "recipient_name" | "shipped_at" | "received_at"
> & {
  display_no: string
  number: number
  recipient_name_enc: string | null
  shipped_at: Date | null
  received_at: Date | null
}

/** A page counts parcels, not recipients: one of these may have several. */
export async function sourceParcelPage(
  sql: Sql,
  cipher: PersonalDataCipher,
  { offset, limit, ...source }: SourceParcels
): Promise<ParcelOfSource[]> {
  const [condition, bindings] = conditionOf(source)
  const rows = await sql<Row>(
    `select p.id, c.display_no, p.number, p.consignment_id,
       coop.name as cooperative_name, p.recipient_ref, p.recipient_name_enc,
       p.department, p.state, p.carrier, p.tracking_numbers, p.shipped_at,
       p.received_at, p.void_reason
     from consignment c
     join cooperative coop on coop.id = c.cooperative_id
     join parcel p on p.consignment_id = c.id
     where ${condition}
     order by length(c.display_no), c.display_no, p.number
     offset ? limit ?`,
    [...bindings, offset, limit]
  )
  return rows.map(({ display_no, number, recipient_name_enc, ...row }) => ({
    ...row,
    recipient_name:
      recipient_name_enc && maskName(cipher.decrypt(recipient_name_enc)),
    parcel_no: parcelNo(display_no, number),
    carrier_name: carrierName(row.carrier),
    shipped_at: row.shipped_at?.toISOString() ?? null,
    received_at: row.received_at?.toISOString() ?? null,
  }))
}

export async function countSourceParcels(
  sql: Sql,
  source: Omit<SourceParcels, "offset" | "limit">
): Promise<number> {
  const [condition, bindings] = conditionOf(source)
  const [row] = await sql<{ count: number }>(
    `select count(*)::int as count
     from consignment c join parcel p on p.consignment_id = c.id
     where ${condition}`,
    bindings
  )
  return row?.count ?? 0
}

function conditionOf({
  source_type,
  source_id,
  consignment_id = null,
  state = null,
}: {
  source_type: ConsignmentSource
  source_id: string
  consignment_id?: string | null
  state?: ParcelState | null
}): [string, unknown[]] {
  return [
    `c.source_type = ? and c.source_id = ?
       and (?::text is null or c.id = ?)
       and (?::text is null or p.state = ?)`,
    [source_type, source_id, consignment_id, consignment_id, state, state],
  ]
}
