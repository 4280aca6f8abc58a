import type { Context } from "@medusajs/framework/types"
import type { GiftRoundDTO, OwnPartDTO } from "../../../types/dtos"
import { iso, lockWait, paged, rows } from "./rows"
import { ROUND_COLUMNS } from "./round-queries"

const PART = `p.id, p.name_enc, p.mobile_enc, p.address_enc, p.package_id,
  p.chosen_by, ${["chosen_at", "opted_out_at", "address_changed_at"]
    .map((column) => iso(column, "p"))
    .join(", ")}`

/**
 * Holds the round against every change of it, but not against other members:
 * a hundred thousand of them choose in one evening, and `for update` would
 * line them up behind one another. Whoever places, closes or returns the round
 * takes `for update`, so that waits for choices under way and loses none, and
 * who comes after it sees the round as it left it.
 */
export async function shareRound(
  context: Context,
  id: string
): Promise<GiftRoundDTO | undefined> {
  await lockWait(context)
  const [round] = await rows<GiftRoundDTO>(
    context,
    `select ${ROUND_COLUMNS} from gift_round where id = ? for share`,
    [id]
  )
  return round
}

/** What is a member's own in a round, with the allocation it led to. */
export async function findOwnPart(
  context: Context,
  roundId: string,
  memberId: string
): Promise<OwnPartDTO | undefined> {
  const [part] = await rows<OwnPartDTO>(
    context,
    `select ${PART}, a.id as allocation_id, ${iso("received_at", "a")}
     from gift_participant p left join gift_allocation a
       on a.round_id = p.round_id and a.member_id = p.member_id
     where p.round_id = ? and p.member_id = ?`,
    [roundId, memberId]
  )
  return part
}

export type OwnRoundRow = GiftRoundDTO &
  Pick<OwnPartDTO, "package_id" | "chosen_by" | "opted_out_at">

/** A page of the approved rounds a member is part of, the newest first. */
export async function pageOfOwnRounds(
  context: Context,
  memberId: string,
  page: { offset: number; limit: number }
) {
  const found = await rows<OwnRoundRow & { total: number }>(
    context,
    `select r.*, p.package_id, p.chosen_by, ${iso("opted_out_at", "p")},
       count(*) over ()::int as total
     from gift_participant p join lateral (
       select ${ROUND_COLUMNS} from gift_round where id = p.round_id
     ) r on true
     where p.member_id = ? and r.approved_at is not null
       and r.state not in ('draft', 'submitted')
     order by r.approved_at desc, r.id offset ? limit ?`,
    [memberId, page.offset, page.limit]
  )
  return paged(found)
}

/** False when the member has opted out. The same choice again changes nothing. */
export async function recordOwnChoice(
  context: Context,
  { id, package_id, at }: { id: string; package_id: string; at: Date }
): Promise<boolean> {
  const changed = await rows(
    context,
    `update gift_participant set package_id = ?, chosen_by = 'member',
       chosen_at = case when chosen_by = 'member' and package_id = ?
         then chosen_at else ? end
     where id = ? and opted_out_at is null
     returning id`,
    [package_id, package_id, at, id]
  )
  return changed.length > 0
}

export const recordOwnAddress = (
  context: Context,
  change: { id: string; address_enc: string; at: Date }
) =>
  rows(
    context,
    `update gift_participant set address_enc = ?, address_changed_at = ?
     where id = ?`,
    [change.address_enc, change.at, change.id]
  )

/** Twice is once: the first date stays. */
export const recordOptOut = (
  context: Context,
  { id, at }: { id: string; at: Date | null }
) =>
  rows(
    context,
    at
      ? `update gift_participant set opted_out_at = coalesce(opted_out_at, ?)
         where id = ?`
      : `update gift_participant set opted_out_at = null where id = ?`,
    at ? [at, id] : [id]
  )

/** How many chose in which way; who opted out counts as nothing else. */
export async function countChoosers(context: Context, roundId: string) {
  const [counts] = await rows<{
    member: number
    staff: number
    default: number
    unchosen: number
    opted_out: number
  }>(
    context,
    `select
       count(*) filter (where t and chosen_by = 'member')::int as member,
       count(*) filter (where t and chosen_by = 'staff')::int as staff,
       count(*) filter (where t and chosen_by = 'default')::int as "default",
       count(*) filter (where t and package_id is null)::int as unchosen,
       count(*) filter (where not t)::int as opted_out
     from (select package_id, chosen_by, opted_out_at is null as t
       from gift_participant where round_id = ?) p`,
    [roundId]
  )
  return (
    counts ?? { member: 0, staff: 0, default: 0, unchosen: 0, opted_out: 0 }
  )
}
