import type { Context } from "@medusajs/framework/types"
import type { GiftParticipantDTO } from "../../../types/dtos"
import type { ChosenBy } from "../../../types/names"
import { iso, paged, rows } from "./rows"

const COLUMNS = `id, member_id, name_enc, mobile_enc, address_enc, department,
  package_id, chosen_by, ${iso("chosen_at")}, ${iso("opted_out_at")}`

/** A roster as a select with `member_id`, `department` and ciphertexts. */
export type Roster = { sql: string; bindings: readonly unknown[] }

/**
 * Freezes the roster, of a supplement those of it who are meant, in one
 * statement: ciphertexts are copied as they are,
 * and all of them as they stood at one moment. An id means the same member
 * however often the roster is frozen: a page left open names nobody else.
 */
export const insertParticipants = (
  context: Context,
  roundId: string,
  roster: Roster
) =>
  rows(
    context,
    `insert into gift_participant (id, round_id, member_id, name_enc,
       mobile_enc, address_enc, department)
     select 'gpt_' || substr(?, 5) || '_' || right(m.member_id, 26),
       ?, m.member_id, m.name_enc, m.mobile_enc, m.address_enc, m.department
     from (${roster.sql}) m
     where (select supplement_of from gift_round where id = ?) is null
       or exists (select 1 from gift_supplement_member s
         where s.round_id = ? and s.member_id = m.member_id)`,
    [roundId, roundId, ...roster.bindings, roundId, roundId]
  )

export const deleteParticipants = (context: Context, roundId: string) =>
  rows(context, `delete from gift_participant where round_id = ?`, [roundId])

/** How many members are frozen, and a digest over exactly who they are. */
export async function participantsDigest(context: Context, roundId: string) {
  const [answer] = await rows<{ member_count: number; members_digest: string }>(
    context,
    `select count(*)::int as member_count,
       encode(sha256(convert_to(
         coalesce(string_agg(member_id, ',' order by member_id), ''), 'UTF8'
       )), 'hex') as members_digest
     from gift_participant where round_id = ?`,
    [roundId]
  )
  return answer ?? { member_count: 0, members_digest: "" }
}

/** Members a parcel cannot reach, at most `limit` of them, and their number. */
export async function participantsWithoutAddress(
  context: Context,
  roundId: string,
  limit: number
) {
  const found = await rows<GiftParticipantDTO & { total: number }>(
    context,
    `select ${COLUMNS}, count(*) over ()::int as total
     from gift_participant
     where round_id = ? and address_enc is null
     order by department, id limit ?`,
    [roundId, limit]
  )
  return { total: found[0]?.total ?? 0, participants: found }
}

export type ParticipantPage = {
  department?: string
  /** Members who opted out neither chose nor did not. */
  is_chosen?: boolean
  is_opted_out?: boolean
  /** Only these of the roster. */
  member_ids?: string[]
  offset: number
  limit: number
}

export async function listParticipants(
  context: Context,
  roundId: string,
  page: ParticipantPage
) {
  const found = await rows<GiftParticipantDTO & { total: number }>(
    context,
    `select ${COLUMNS}, count(*) over ()::int as total
     from gift_participant
     where round_id = ? and (?::text is null or department = ?)
       and (?::boolean is null
         or (opted_out_at is null and (package_id is not null) = ?))
       and (?::boolean is null or (opted_out_at is not null) = ?)
       and (?::text[] is null or member_id = any(?))
     order by department, id offset ? limit ?`,
    [
      roundId,
      page.department ?? null,
      page.department ?? null,
      page.is_chosen ?? null,
      page.is_chosen ?? null,
      page.is_opted_out ?? null,
      page.is_opted_out ?? null,
      page.member_ids ?? null,
      page.member_ids ?? null,
      page.offset,
      page.limit,
    ]
  )
  return paged(found)
}

/** Who of the roster's members is frozen in the round. */
export const participantsOfMembers = (
  context: Context,
  roundId: string,
  memberIds: readonly string[]
) =>
  rows<
    Pick<
      GiftParticipantDTO,
      "id" | "member_id" | "package_id" | "chosen_by"
    > & {
      is_opted_out: boolean
    }
  >(
    context,
    `select id, member_id, package_id, chosen_by,
       opted_out_at is not null as is_opted_out
     from gift_participant
     where round_id = ? and member_id = any(?)`,
    [roundId, memberIds]
  )

/** How many take which package; null for those who did not choose yet. */
export const choiceCounts = (context: Context, roundId: string) =>
  rows<{ package_id: string | null; members: number }>(
    context,
    `select package_id, count(*)::int as members from gift_participant
     where round_id = ? and opted_out_at is null group by package_id`,
    [roundId]
  )

/** Whose choice is recorded: named participants, a department, or the rest. */
export type ChoiceTarget =
  | { participant_ids: string[] }
  | { department: string }
  | { all_unchosen: true }

/**
 * Records a choice for others; who opted out is left out, and a member who
 * chose the same themselves keeps their own choice.
 */
export async function recordChoices(
  context: Context,
  roundId: string,
  choice: {
    package_id: string
    target: ChoiceTarget
    chosen_by: Exclude<ChosenBy, "member">
    at: Date
  }
): Promise<number> {
  const [condition, bindings] = conditionOf(choice.target)
  const changed = await rows<{ id: string }>(
    context,
    `update gift_participant set package_id = ?, chosen_by = ?, chosen_at = ?
     where round_id = ? and ${condition} and opted_out_at is null
       and (chosen_by is distinct from 'member' or package_id <> ?)
     returning id`,
    [
      choice.package_id,
      choice.chosen_by,
      choice.at,
      roundId,
      ...bindings,
      choice.package_id,
    ]
  )
  return changed.length
}

/** How many of them chose another package themselves. */
export async function countOverruled(
  context: Context,
  roundId: string,
  packageId: string,
  target: ChoiceTarget
): Promise<number> {
  const [condition, bindings] = conditionOf(target)
  const [answer] = await rows<{ members: number }>(
    context,
    `select count(*)::int as members from gift_participant
     where round_id = ? and ${condition} and opted_out_at is null
       and chosen_by = 'member' and package_id <> ?`,
    [roundId, ...bindings, packageId]
  )
  return answer?.members ?? 0
}

function conditionOf(target: ChoiceTarget): [string, unknown[]] {
  if ("participant_ids" in target) {
    return ["id = any(?)", [target.participant_ids]]
  }
  return "department" in target
    ? ["department = ?", [target.department]]
    : ["package_id is null", []]
}
