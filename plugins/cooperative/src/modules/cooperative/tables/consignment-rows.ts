import { fen, type Fen } from "@mall/ledger/money"
import type {
  Consignment,
  ConsignmentLine,
  ConsignmentLineFact,
  ConsignmentSummary,
  ParcelCounts,
} from "../../../types/consignment"

/** Selects a consignment; `c` is the consignment, `coop` its cooperative. */
export const consignmentColumns = `
  c.id, c.display_no, c.cooperative_id, coop.name as cooperative_name,
  c.source_type, c.source_id, c.order_id, c.buyer_union_id, c.buyer_name,
  c.buyer_path, c.channel, c.festival, c.delivery_mode,
  c.due_on::text as due_on, c.state, c.paid_on::text as paid_on,
  c.accepted_on::text as accepted_on, c.closed_on::text as closed_on,
  c.close_reason, c.created_at`

export const lineColumns = `
  l.id, l.consignment_id, l.order_line_item_id, l.product_id,
  l.product_title, l.variant_id, l.variant_title, l.quantity,
  l.unit_price_fen, l.amount_fen, l.union_fen, l.subsidy_fen, l.own_fen,
  l.refunded_fen, l.short_quantity, l.county_code, l.province_code, l.schemes,
  l.origin_claim_id, l.is_countable, l.state`

export const parcelCountColumns = `
  (select count(*)::int from parcel p where p.consignment_id = c.id)
    as parcels,
  (select count(*)::int from parcel p
    where p.consignment_id = c.id and p.state in ('shipped', 'received'))
    as parcels_shipped,
  (select count(*)::int from parcel p
    where p.consignment_id = c.id and p.state = 'received')
    as parcels_received,
  (select count(*)::int from parcel p
    where p.consignment_id = c.id and p.state = 'voided')
    as parcels_voided`

type FenField =
  | "unit_price_fen"
  | "amount_fen"
  | "union_fen"
  | "subsidy_fen"
  | "own_fen"
  | "refunded_fen"

/** PostgreSQL's bigint arrives as text. */
export type Stored<T extends Record<FenField, Fen>> = Omit<T, FenField> &
  Record<FenField, string>

export type ConsignmentRow = Omit<Consignment, "created_at"> & {
  created_at: Date
}

export type SummaryRow = ConsignmentRow &
  ParcelCounts & { amount_fen: string; quantity: number }

export function toConsignment<Row extends { created_at: Date }>(
  row: Row
): Omit<Row, "created_at"> & { created_at: string } {
  return { ...row, created_at: row.created_at.toISOString() }
}

export function toSummary(row: SummaryRow): ConsignmentSummary {
  return { ...toConsignment(row), amount_fen: toStoredFen(row.amount_fen) }
}

export function toLine(row: Stored<ConsignmentLine>): ConsignmentLine {
  return { ...row, ...amounts(row) }
}

export function toFact(row: Stored<ConsignmentLineFact>): ConsignmentLineFact {
  return { ...row, ...amounts(row) }
}

export function toStoredFen(text: string): Fen {
  return fen(Number(text))
}

function amounts(row: Record<FenField, string>): Record<FenField, Fen> {
  return {
    unit_price_fen: toStoredFen(row.unit_price_fen),
    amount_fen: toStoredFen(row.amount_fen),
    union_fen: toStoredFen(row.union_fen),
    subsidy_fen: toStoredFen(row.subsidy_fen),
    own_fen: toStoredFen(row.own_fen),
    refunded_fen: toStoredFen(row.refunded_fen),
  }
}
