import { generateEntityId } from "@medusajs/framework/utils"
import type {
  ConsignmentDetail,
  OpenConsignmentLine,
  OpenConsignmentsInput,
} from "../../../types/consignment"
import { refuse } from "../lib/refuse"
import { detailsByIds } from "./read-consignments"
import type { Sql } from "@mall/outbox/sql"

type NewConsignment = {
  id: string
  display_no: string
  cooperative_id: string
}

/** Answers the consignments an order has, or opens them. */
export async function openForOrder(
  sql: Sql,
  input: OpenConsignmentsInput
): Promise<ConsignmentDetail[]> {
  const existing = await consignmentIdsOfOrder(sql, input.order_id)
  return await detailsByIds(
    sql,
    existing.length > 0 ? existing : await insertConsignments(sql, input)
  )
}

/**
 * The same for an order that was made in this very transaction, in one
 * statement; for checkouts, of which there are thousands a minute.
 */
export async function openForNewOrder(
  sql: Sql,
  input: OpenConsignmentsInput
): Promise<void> {
  const lines = input.lines.map((line) => ({
    ...line,
    id: generateEntityId("", "conl"),
  }))
  const { order_id } = input
  const [opened] = await sql<{ lines: number }>(OPEN_NEW, [
    JSON.stringify(lines),
    `con_${order_id.replace(/^order_/, "")}`,
    `C${input.order_display_id}`,
    input.source_type,
    input.source_id,
    order_id,
    input.buyer_union_id,
    input.buyer_name,
    input.buyer_path,
    input.channel,
    input.festival,
    input.delivery_mode,
    input.due_on,
  ])
  if (opened?.lines !== lines.length) {
    // Names the one without a cooperative.
    await cooperativesOf(sql, input.lines)
  }
}

const OPEN_NEW = `
  with lines as (
    select r.*, pc.cooperative_id,
      dense_rank() over (order by pc.cooperative_id) as place
    from jsonb_to_recordset(?::jsonb) as r (
      id text, order_line_item_id text, product_id text, product_title text,
      variant_id text, variant_title text, quantity int,
      unit_price_fen bigint, union_fen bigint, subsidy_fen bigint,
      own_fen bigint)
    join product_cooperative pc on pc.product_id = r.product_id
  ), heads as (
    insert into consignment (
      id, display_no, cooperative_id, source_type, source_id, order_id,
      buyer_union_id, buyer_name, buyer_path, channel, festival,
      delivery_mode, due_on)
    select ? || '_' || place, ? || '-' || place, cooperative_id, ?, ?, ?,
      ?, ?, ?, ?, ?, ?, ?::date
    from (select distinct cooperative_id, place from lines) each
    order by place
    returning id, cooperative_id
  ), opened as (
    insert into consignment_line (
      id, consignment_id, order_line_item_id, product_id, product_title,
      variant_id, variant_title, quantity, unit_price_fen, amount_fen,
      union_fen, subsidy_fen, own_fen)
    select l.id, heads.id, order_line_item_id, product_id, product_title,
      variant_id, variant_title, quantity, unit_price_fen,
      quantity * unit_price_fen, union_fen, subsidy_fen, own_fen
    from lines l join heads using (cooperative_id)
    returning 1
  )
  select count(*)::int as lines from opened`

async function consignmentIdsOfOrder(
  sql: Sql,
  orderId: string
): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `select id from consignment where order_id = ? order by id`,
    [orderId]
  )
  return rows.map(({ id }) => id)
}

/** One consignment per cooperative of the order's products. */
async function insertConsignments(
  sql: Sql,
  input: OpenConsignmentsInput
): Promise<string[]> {
  const owners = await cooperativesOf(sql, input.lines)
  const consignments = [...new Set(owners.values())]
    .sort()
    .map((cooperative_id, index) => ({
      id: generateEntityId("", "con"),
      display_no: `C${input.order_display_id}-${index + 1}`,
      cooperative_id,
    }))
  await insertHeads(sql, input, consignments)
  await insertLines(sql, input.lines, owners, consignments)
  return consignments.map(({ id }) => id)
}

async function cooperativesOf(
  sql: Sql,
  lines: OpenConsignmentLine[]
): Promise<Map<string, string>> {
  const rows = await sql<{ product_id: string; cooperative_id: string }>(
    `select product_id, cooperative_id from product_cooperative
     where product_id = any(?::text[])`,
    [lines.map(({ product_id }) => product_id)]
  )
  const owners = new Map(
    rows.map(({ product_id, cooperative_id }) => [product_id, cooperative_id])
  )
  const ownerless = lines.find(({ product_id }) => !owners.has(product_id))
  if (ownerless) {
    throw refuse.notAllowed("product_without_cooperative", {
      product: ownerless.product_title,
    })
  }
  return owners
}

async function insertHeads(
  sql: Sql,
  input: OpenConsignmentsInput,
  consignments: NewConsignment[]
): Promise<void> {
  await sql(
    `insert into consignment (
       id, display_no, cooperative_id, source_type, source_id, order_id,
       buyer_union_id, buyer_name, buyer_path, channel, festival,
       delivery_mode, due_on
     )
     select id, display_no, cooperative_id, ?, ?, ?, ?, ?, ?, ?, ?, ?,
       ?::date
     from jsonb_to_recordset(?::jsonb)
       as r (id text, display_no text, cooperative_id text)`,
    [
      input.source_type,
      input.source_id,
      input.order_id,
      input.buyer_union_id,
      input.buyer_name,
      input.buyer_path,
      input.channel,
      input.festival,
      input.delivery_mode,
      input.due_on,
      JSON.stringify(consignments),
    ]
  )
}

async function insertLines(
  sql: Sql,
  lines: OpenConsignmentLine[],
  owners: Map<string, string>,
  consignments: NewConsignment[]
): Promise<void> {
  const idByCooperative = new Map(
    consignments.map(({ id, cooperative_id }) => [cooperative_id, id])
  )
  const rows = lines.map((line) => ({
    ...line,
    id: generateEntityId("", "conl"),
    consignment_id: idByCooperative.get(owners.get(line.product_id) ?? ""),
  }))
  await sql(
    `insert into consignment_line (
       id, consignment_id, order_line_item_id, product_id, product_title,
       variant_id, variant_title, quantity, unit_price_fen, amount_fen,
       union_fen, subsidy_fen, own_fen
     )
     select id, consignment_id, order_line_item_id, product_id,
       product_title, variant_id, variant_title, quantity, unit_price_fen,
       quantity * unit_price_fen, union_fen, subsidy_fen, own_fen
     from jsonb_to_recordset(?::jsonb) as r (
       id text, consignment_id text, order_line_item_id text,
       product_id text, product_title text, variant_id text,
       variant_title text, quantity int, unit_price_fen bigint,
       union_fen bigint, subsidy_fen bigint, own_fen bigint
     )`,
    [JSON.stringify(rows)]
  )
}
