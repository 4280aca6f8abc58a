import type {
  ConsignmentDetail,
  ConsignmentLine,
  ConsignmentLineFact,
  ConsignmentSource,
  ConsignmentState,
  ConsignmentSummary,
} from "../../../types/consignment"
import {
  consignmentColumns,
  lineColumns,
  parcelCountColumns,
  toFact,
  toLine,
  toSummary,
  type Stored,
  type SummaryRow,
} from "./consignment-rows"
import type { Sql } from "@mall/outbox/sql"

const selectSummaries = `
  select ${consignmentColumns}, ${parcelCountColumns},
    (select sum(l.amount_fen) from consignment_line l
      where l.consignment_id = c.id) as amount_fen,
    (select sum(l.quantity)::int from consignment_line l
      where l.consignment_id = c.id) as quantity
  from consignment c
  join cooperative coop on coop.id = c.cooperative_id`

type Page = { offset: number; limit: number }

/** A cooperative's own consignments, or all (null); the newest first. */
export type ConsignmentOrder = "newest" | "due_on"

const ORDER_BY: Record<ConsignmentOrder, string> = {
  newest: "c.created_at desc, c.id",
  due_on: "c.due_on nulls last, c.created_at, c.id",
}

export async function listSummaries(
  sql: Sql,
  cooperativeId: string | null,
  states: ConsignmentState[],
  { offset, limit, order = "newest" }: Page & { order?: ConsignmentOrder }
): Promise<ConsignmentSummary[]> {
  const rows = await sql<SummaryRow>(
    `${selectSummaries}
     where (?::text is null or c.cooperative_id = ?)
       and (cardinality(?::text[]) = 0 or c.state = any(?::text[]))
     order by ${ORDER_BY[order]}
     offset ? limit ?`,
    [cooperativeId, cooperativeId, states, states, offset, limit]
  )
  return rows.map(toSummary)
}

export async function countConsignments(
  sql: Sql,
  cooperativeId: string | null,
  states: ConsignmentState[]
): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `select count(*)::int as count from consignment
     where (?::text is null or cooperative_id = ?)
       and (cardinality(?::text[]) = 0 or state = any(?::text[]))`,
    [cooperativeId, cooperativeId, states, states]
  )
  return row?.count ?? 0
}

export async function detailsOfSource(
  sql: Sql,
  sourceType: string,
  sourceId: string
): Promise<ConsignmentDetail[]> {
  const rows = await sql<SummaryRow>(
    `${selectSummaries} where c.source_type = ? and c.source_id = ?
     order by length(c.display_no), c.display_no`,
    [sourceType, sourceId]
  )
  return await withLines(sql, rows)
}

export async function detailsByIds(
  sql: Sql,
  ids: string[]
): Promise<ConsignmentDetail[]> {
  const rows = await sql<SummaryRow>(
    `${selectSummaries} where c.id = any(?::text[])
     order by length(c.display_no), c.display_no`,
    [ids]
  )
  return await withLines(sql, rows)
}

export async function lineFacts(
  sql: Sql,
  lineIds: string[]
): Promise<ConsignmentLineFact[]> {
  const rows = await sql<Stored<ConsignmentLineFact>>(
    `select ${lineColumns}, c.cooperative_id,
       coop.name as cooperative_name, c.source_type, c.source_id, c.order_id,
       c.buyer_union_id, c.buyer_name, c.buyer_path, c.channel, c.festival,
       c.paid_on::text as paid_on, c.accepted_on::text as accepted_on
     from consignment_line l
     join consignment c on c.id = l.consignment_id
     join cooperative coop on coop.id = c.cooperative_id
     where l.id = any(?::text[])
     order by l.id`,
    [lineIds]
  )
  return rows.map(toFact)
}

/** A line of a source with how many pieces came of it, for shares of it. */
export type SourceLine = {
  id: string
  source_type: ConsignmentSource
  source_id: string
  variant_id: string
  product_title: string
  quantity: number
  /** What never left and was refunded when it was closed short. */
  short_quantity: number
}

export async function linesOfSources(
  sql: Sql,
  sources: { source_type: ConsignmentSource; source_id: string }[]
): Promise<SourceLine[]> {
  return await sql<SourceLine>(
    `select l.id, c.source_type, c.source_id, l.variant_id, l.product_title,
       l.quantity, l.short_quantity
     from jsonb_to_recordset(?::jsonb)
         as s (source_type text, source_id text)
       join consignment c on c.source_type = s.source_type
         and c.source_id = s.source_id
       join consignment_line l on l.consignment_id = c.id
     order by l.id`,
    [JSON.stringify(sources)]
  )
}

async function withLines(
  sql: Sql,
  rows: SummaryRow[]
): Promise<ConsignmentDetail[]> {
  const lines = await sql<Stored<ConsignmentLine>>(
    `select ${lineColumns} from consignment_line l
     where l.consignment_id = any(?::text[]) order by l.id`,
    [rows.map(({ id }) => id)]
  )
  return rows.map((row) => ({
    ...toSummary(row),
    lines: lines
      .filter(({ consignment_id }) => consignment_id === row.id)
      .map(toLine),
  }))
}
