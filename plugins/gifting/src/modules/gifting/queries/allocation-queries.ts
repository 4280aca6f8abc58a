import type { GoodsOfPerson } from "@mall/cooperative/goods-of-person"
import type { Fen } from "@mall/ledger/money"
import type { Context } from "@medusajs/framework/types"
import type { GiftAllocationDTO } from "../../../types/dtos"
import type { ReceivedHow } from "../../../types/names"
import { paged, rows } from "./rows"
import { UNDELIVERED, type UndeliveredGood } from "./shortage-queries"

/** What one variant amounts to over all members of a round. */
export type OrderLine = {
  variant_id: string
  product_id: string
  cooperative_id: string
  product_title: string
  variant_title: string
  unit_price_fen: Fen
  quantity: number
}

/** One line per variant and price, however many members there are. */
export const orderLinesOf = (context: Context, roundId: string) =>
  rows<OrderLine>(
    context,
    `with takers as (
       select package_id, count(*) as members
       from gift_participant
       where round_id = ? and opted_out_at is null group by package_id
     )
     select i.variant_id, min(i.product_id) as product_id,
       min(i.cooperative_id) as cooperative_id,
       min(i.product_title) as product_title,
       min(i.variant_title) as variant_title,
       i.unit_price_fen::float8 as unit_price_fen,
       sum(i.quantity * t.members)::float8 as quantity
     from gift_package_item i join takers t on t.package_id = i.package_id
     group by i.variant_id, i.unit_price_fen
     order by i.variant_id`,
    [roundId]
  )

/** A round's goods for some members: what will never come is left out. */
export const goodsOfMembers = (context: Context, memberIds: string[]) =>
  rows<GoodsOfPerson>(
    context,
    `select 'gift_round' as source_type, a.round_id as source_id,
       jsonb_agg(jsonb_build_object('variant_id', i.variant_id,
         'quantity', i.quantity - coalesce(s.quantity, 0))) as goods
     from gift_allocation a
       join gift_package_item i on i.package_id = a.package_id
       left join gift_shortage s on s.allocation_id = a.id
         and s.variant_id = i.variant_id
     where a.member_id = any(?::text[])
       and i.quantity > coalesce(s.quantity, 0)
     group by a.round_id`,
    [memberIds]
  )

/**
 * One allocation per member who did not opt out, written where the
 * participants already are.
 */
export async function insertAllocations(
  context: Context,
  roundId: string,
  orderId: string
): Promise<number> {
  const [answer] = await rows<{ written: number }>(
    context,
    `with written as (
       insert into gift_allocation (id, round_id, member_id, package_id,
         department, amount_fen, assisted_fen, order_id)
       select 'gal_' || substr(p.id, 5), p.round_id, p.member_id, g.id,
         p.department, g.total_fen, g.assisted_fen, ?
       from gift_participant p join gift_package g on g.id = p.package_id
       where p.round_id = ? and p.opted_out_at is null
       returning 1
     )
     select count(*)::int as written from written`,
    [orderId, roundId]
  )
  return answer?.written ?? 0
}

export const deleteAllocations = (context: Context, roundId: string) =>
  rows(context, `delete from gift_allocation where round_id = ?`, [roundId])

export type ParcelRecipient = {
  allocation_id: string
  package_id: string
  department: string | null
  name_enc: string
  /** Parcels are handed over long before anything is purged. */
  mobile_enc: string
  address_enc: string | null
}

/** The next recipients after an id, for handing parcels over in chunks. */
export const recipientsAfter = (
  context: Context,
  roundId: string,
  afterId: string,
  limit: number
) =>
  rows<ParcelRecipient>(
    context,
    `select a.id as allocation_id, a.package_id, a.department, p.name_enc,
       p.mobile_enc, p.address_enc
     from gift_allocation a join gift_participant p
       on p.round_id = a.round_id and p.member_id = a.member_id
     where a.round_id = ? and a.id > ?
     order by a.id limit ?`,
    [roundId, afterId, limit]
  )

/** A page of allocation ids in the order of the receipt sheet. */
export async function allocationPage(
  context: Context,
  roundId: string,
  page: { offset: number; limit: number }
): Promise<{ ids: string[]; count: number }> {
  const found = await rows<{ id: string; total: number }>(
    context,
    `select id, count(*) over ()::int as total from gift_allocation
     where round_id = ? order by department, id offset ? limit ?`,
    [roundId, page.offset, page.limit]
  )
  return { ids: found.map(({ id }) => id), count: found[0]?.total ?? 0 }
}

/** How many members take each package of an ordered round. */
export const allocationCounts = (context: Context, roundId: string) =>
  rows<{
    package_id: string
    members: number
    received: number
    /** Nothing of theirs will come. */
    undelivered: number
  }>(
    context,
    `select package_id, count(*)::int as members,
       count(received_at)::int as received,
       count(*) filter (where undelivered_fen = amount_fen)::int
         as undelivered
     from gift_allocation where round_id = ? group by package_id`,
    [roundId]
  )

export type ReceiptTarget =
  | { allocation_ids: string[] }
  | { department: string }
  | { all: true }
  /** The member themselves, by their link. */
  | { linked_allocation_id: string }

/** Marks gifts as received; those received before keep their first date. */
export function recordReceipts(
  context: Context,
  roundId: string,
  target: ReceiptTarget,
  at: Date
) {
  const [condition, bindings, how] = receiptCondition(target)
  return rows<{ id: string }>(
    context,
    `update gift_allocation set received_at = ?, received_how = ?
     where round_id = ? and received_at is null
       and undelivered_fen < amount_fen and ${condition}
     returning id`,
    [at, how, roundId, ...bindings]
  )
}

function receiptCondition(
  target: ReceiptTarget
): [string, unknown[], ReceivedHow] {
  if ("allocation_ids" in target) {
    return ["id = any(?)", [target.allocation_ids], "staff"]
  }
  if ("linked_allocation_id" in target) {
    return ["id = ?", [target.linked_allocation_id], "link"]
  }
  if ("department" in target) {
    return ["department = ?", [target.department], "department"]
  }
  return ["?::boolean", [target.all], "all"]
}

export type ReceiptSheetLine = Pick<
  GiftAllocationDTO,
  "id" | "department" | "package_id" | "received_at" | "received_how"
> & {
  name_enc: string
  /** Gone once the round's recipients were purged. */
  mobile_enc: string | null
  undelivered: UndeliveredGood[]
}

export type ReceiptPage = {
  department?: string
  is_received?: boolean
  /** Only these of the round. */
  member_ids?: string[]
  offset: number
  limit: number
}

/** Lines of the receipt sheet in the order it is read: by department. */
export async function receiptSheetLines(
  context: Context,
  roundId: string,
  page: ReceiptPage
) {
  const found = await rows<ReceiptSheetLine & { total: number }>(
    context,
    `select a.id, a.department, a.package_id, a.received_how, p.name_enc,
       p.mobile_enc,
       to_char(a.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
         as received_at,
       ${UNDELIVERED}, count(*) over ()::int as total
     from gift_allocation a join gift_participant p
       on p.round_id = a.round_id and p.member_id = a.member_id
     where a.round_id = ? and (?::text is null or a.department = ?)
       and (?::boolean is null or (a.received_at is not null) = ?)
       and (?::text[] is null or a.member_id = any(?))
     order by a.department, a.id offset ? limit ?`,
    [
      roundId,
      page.department ?? null,
      page.department ?? null,
      page.is_received ?? null,
      page.is_received ?? null,
      page.member_ids ?? null,
      page.member_ids ?? null,
      page.offset,
      page.limit,
    ]
  )
  return paged(found)
}
