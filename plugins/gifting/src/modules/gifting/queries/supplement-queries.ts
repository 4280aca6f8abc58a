import type { Context } from "@medusajs/framework/types"
import type { GiftParticipantDTO, SupplementDTO } from "../../../types/dtos"
import { COUNTING_STATES } from "../lib/round-transitions"
import type { Roster } from "./participant-queries"
import { ROUND_TOTAL } from "./round-queries"
import { iso, paged, rows } from "./rows"

/** Whom the roster has and neither the round nor a supplement of it. */
const LATE = `not exists (select 1 from gift_participant p
    where p.round_id = ? and p.member_id = m.member_id)
  and not exists (select 1 from gift_supplement_member s
    where s.parent_id = ? and s.member_id = m.member_id)`

export type LateJoinerEnc = Pick<
  GiftParticipantDTO,
  "member_id" | "name_enc" | "address_enc" | "department"
> & { mobile_enc: string; joined_at: string }

/**
 * A page of the members who joined since the round froze its roster: all who
 * were active then are in it, so whoever is not came later.
 */
export async function lateJoiners(
  context: Context,
  parentId: string,
  roster: Roster,
  page: { offset: number; limit: number }
) {
  const found = await rows<LateJoinerEnc & { total: number }>(
    context,
    `select m.member_id, m.name_enc, m.mobile_enc, m.address_enc, m.department,
       ${iso("joined_at")}, count(*) over ()::int as total
     from (${roster.sql}) m where ${LATE}
     order by m.joined_at, m.member_id offset ? limit ?`,
    [...roster.bindings, parentId, parentId, page.offset, page.limit]
  )
  return paged(found)
}

type Supplement = { parent_id: string; round_id: string }

/** Means every late joiner by the supplement; answers how many. */
export const takeLateJoiners = (
  context: Context,
  { parent_id, round_id }: Supplement,
  roster: Roster
) =>
  rows<{ member_id: string }>(
    context,
    `insert into gift_supplement_member (parent_id, round_id, member_id)
     select ?, ?, m.member_id from (${roster.sql}) m where ${LATE}
     returning member_id`,
    [parent_id, round_id, ...roster.bindings, parent_id, parent_id]
  )

/** Means these by the supplement. */
export const takeMembers = (
  context: Context,
  { parent_id, round_id }: Supplement,
  memberIds: readonly string[]
) =>
  rows(
    context,
    `insert into gift_supplement_member (parent_id, round_id, member_id)
     select ?, ?, unnest(?::text[])`,
    [parent_id, round_id, memberIds]
  )

/** Of these, the roster's own, and whether they have their gift already. */
export const standingOfMembers = (
  context: Context,
  parentId: string,
  roster: Roster,
  memberIds: readonly string[]
) =>
  rows<{
    member_id: string
    name_enc: string
    department: string | null
    is_late: boolean
  }>(
    context,
    `select m.member_id, m.name_enc, m.department, (${LATE}) as is_late
     from (${roster.sql}) m where m.member_id = any(?)`,
    [parentId, parentId, ...roster.bindings, memberIds]
  )

/** Of those meant who are on the roster, the ones a parcel does not reach. */
export async function meantWithoutAddress(
  context: Context,
  roundId: string,
  roster: Roster,
  limit: number
) {
  const found = await rows<{
    member_id: string
    name_enc: string
    total: number
  }>(
    context,
    `select m.member_id, m.name_enc, count(*) over ()::int as total
     from (${roster.sql}) m join gift_supplement_member s using (member_id)
     where s.round_id = ? and m.address_enc is null
     order by m.member_id limit ?`,
    [...roster.bindings, roundId, limit]
  )
  return paged(found)
}

/** Of those meant, who is on the roster: the members of the draft. */
export const meantOnRoster = (
  context: Context,
  roundId: string,
  roster: Roster
) =>
  rows<{ member_id: string }>(
    context,
    `select m.member_id from (${roster.sql}) m
       join gift_supplement_member s using (member_id)
     where s.round_id = ? order by m.member_id`,
    [...roster.bindings, roundId]
  )

/** Lets go of whoever left the roster before the supplement was frozen. */
export const releaseUnfrozen = (context: Context, roundId: string) =>
  rows(
    context,
    `delete from gift_supplement_member s where s.round_id = ?
       and not exists (select 1 from gift_participant p
         where p.round_id = s.round_id and p.member_id = s.member_id)`,
    [roundId]
  )

/** Of a supplement that was called off: its members may be meant again. */
export const releaseMembers = (context: Context, roundId: string) =>
  rows(context, `delete from gift_supplement_member where round_id = ?`, [
    roundId,
  ])

/** How many people the counting supplements of a round are for. */
export async function placesUsed(
  context: Context,
  parentId: string,
  exceptId: string | null = null
): Promise<number> {
  const [answer] = await rows<{ used: number }>(
    context,
    `select coalesce(sum(member_count), 0)::int as used from gift_round
     where supplement_of = ? and state = any(?) and id is distinct from ?`,
    [parentId, [...COUNTING_STATES], exceptId]
  )
  return answer?.used ?? 0
}

/** Supplements of a round, the oldest first. */
export const supplementsOf = (context: Context, parentId: string) =>
  rows<SupplementDTO>(
    context,
    `select id, name, state, approved_under, ${iso("created_at")},
       ${ROUND_TOTAL}::float8 as total_fen,
       case when state = 'draft' then (select count(*)::int
         from gift_supplement_member s where s.round_id = gift_round.id)
         else member_count end as member_count
     from gift_round where supplement_of = ? order by created_at, id`,
    [parentId]
  )

/** The parent's plan as a new draft; packages and members come apart. */
export const copyPlan = (
  context: Context,
  parentId: string,
  draft: {
    id: string
    name: string
    choice_deadline: string | null
    dispatch_due_on: string | null
    default_package_id: string | null
    created_by: string
  }
) =>
  rows(
    context,
    `insert into gift_round (id, supplement_of, name, choice_deadline,
       dispatch_due_on, default_package_id, created_by, union_id, union_path,
       festival, festival_name, festival_document, fiscal_year, per_head_fen,
       mode, delivery_mode, workplace_name_enc, workplace_mobile_enc,
       workplace_address_enc)
     select ?, id, ?, ?, ?, ?, ?, union_id, union_path,
       festival, festival_name, festival_document, fiscal_year, per_head_fen,
       mode, delivery_mode, workplace_name_enc, workplace_mobile_enc,
       workplace_address_enc
     from gift_round where id = ?`,
    [
      draft.id,
      draft.name,
      draft.choice_deadline,
      draft.dispatch_due_on,
      draft.default_package_id,
      draft.created_by,
      parentId,
    ]
  )
