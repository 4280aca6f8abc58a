import type { Context } from "@medusajs/framework/types"
import { paged, rows } from "./rows"
import { UNDELIVERED, type UndeliveredGood } from "./shortage-queries"

export const MOST_ATTEMPTS = 5

const iso = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

export type ReceiptLink = {
  allocation_id: string
  round_id: string
  package_id: string
  expires_at: string
  wrong_attempts: number
  received_at: string | null
  undelivered: UndeliveredGood[]
  /** Nothing of it will come: there is nothing to sign for. */
  is_undelivered: boolean
  mobile_enc: string | null
}

/** The link of a token; `forUpdate` holds it until the transaction ends. */
export async function findLink(
  context: Context,
  tokenHash: string,
  forUpdate = false
): Promise<ReceiptLink | undefined> {
  const [link] = await rows<ReceiptLink>(
    context,
    `select l.allocation_id, l.round_id, a.package_id, l.wrong_attempts,
       ${iso("l.expires_at")} as expires_at,
       ${iso("a.received_at")} as received_at, ${UNDELIVERED},
       a.undelivered_fen = a.amount_fen as is_undelivered, p.mobile_enc
     from gift_receipt_link l
     join gift_allocation a on a.id = l.allocation_id
     join gift_participant p
       on p.round_id = a.round_id and p.member_id = a.member_id
     where l.token_hash = ? ${forUpdate ? "for update of l" : ""}`,
    [tokenHash]
  )
  return link
}

export const countWrongAttempt = (context: Context, allocationId: string) =>
  rows(
    context,
    `update gift_receipt_link set wrong_attempts = wrong_attempts + 1
     where allocation_id = ?`,
    [allocationId]
  )

/** Allocations still to be received that have no link which still works. */
export const allocationsToLink = (
  context: Context,
  roundId: string,
  at: Date
) =>
  rows<{ id: string }>(
    context,
    `select a.id from gift_allocation a
     left join gift_receipt_link l on l.allocation_id = a.id
     where a.round_id = ? and a.received_at is null
       and a.undelivered_fen < a.amount_fen
       and (l.allocation_id is null or l.expires_at <= ?
         or l.wrong_attempts >= ?)`,
    [roundId, at, MOST_ATTEMPTS]
  )

export const upsertLinks = (
  context: Context,
  roundId: string,
  links: { allocation_id: string; token_hash: string }[],
  dates: { issued_at: Date; expires_at: string }
) =>
  rows(
    context,
    `insert into gift_receipt_link (allocation_id, round_id, token_hash,
       issued_at, expires_at)
     select allocation_id, ?, token_hash, ?, ?
     from unnest(?::text[], ?::text[]) as l (allocation_id, token_hash)
     on conflict (allocation_id) do update set
       token_hash = excluded.token_hash, issued_at = excluded.issued_at,
       expires_at = excluded.expires_at, wrong_attempts = 0`,
    [
      roundId,
      dates.issued_at,
      dates.expires_at,
      links.map((link) => link.allocation_id),
      links.map((link) => link.token_hash),
    ]
  )

export type LinkLine = {
  allocation_id: string
  package_id: string
  department: string | null
  name_enc: string
  /** Null once the round's recipients were purged. */
  mobile_enc: string | null
  undelivered: UndeliveredGood[]
  expires_at: string
}

/** Links still to be used, by department, for handing them out. */
export async function linkLines(
  context: Context,
  roundId: string,
  page: { offset: number; limit: number }
) {
  const found = await rows<LinkLine & { total: number }>(
    context,
    `select l.allocation_id, a.package_id, a.department, p.name_enc,
       p.mobile_enc, ${iso("l.expires_at")} as expires_at, ${UNDELIVERED}, count(*) over ()::int as total
     from gift_receipt_link l
     join gift_allocation a on a.id = l.allocation_id
     join gift_participant p
       on p.round_id = a.round_id and p.member_id = a.member_id
     where l.round_id = ? and a.received_at is null
       and a.undelivered_fen < a.amount_fen
     order by a.department, a.id offset ? limit ?`,
    [roundId, page.offset, page.limit]
  )
  return paged(found)
}
