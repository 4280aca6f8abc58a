import type { Context } from "@medusajs/framework/types"
import type { Fen } from "@mall/ledger/money"
import type { Festival } from "../../../types/names"
import { lockWait, rows } from "./rows"

/**
 * Takes the row of a union and fiscal year: whoever judges caps holds it, so
 * two rounds of one year are judged one after the other.
 */
export async function lockYear(
  context: Context,
  unionId: string,
  fiscalYear: number
) {
  await lockWait(context)
  await rows(
    context,
    `insert into gift_year (union_id, fiscal_year) values (?, ?)
     on conflict do nothing`,
    [unionId, fiscalYear]
  )
  await rows(
    context,
    `select 1 from gift_year
     where union_id = ? and fiscal_year = ? for update`,
    [unionId, fiscalYear]
  )
}

/**
 * What each member of the year already stands at in other rounds: until a
 * round is ordered a member counts with the dearest package they may still
 * choose, from then on with what they were allocated and will receive.
 */
const OF_FESTIVAL = `(:festival::text is null or (r.festival = :festival
    and (r.festival <> 'minority_festival'
      or trim(r.festival_name) is not distinct from trim(:festival_name))))`

const STANDING = `
  select a.member_id, a.amount_fen - a.undelivered_fen as amount_fen,
    a.assisted_fen - a.undelivered_assisted_fen as assisted_fen
  from gift_allocation a join gift_round r on r.id = a.round_id
  where r.union_id = :union_id and r.fiscal_year = :fiscal_year
    and r.state in ('ordered', 'paid', 'completed') and r.id <> :round_id
    and ${OF_FESTIVAL}
  union all
  select p.member_id, r.dearest_package_fen, r.least_assisted_fen
  from gift_participant p join gift_round r on r.id = p.round_id
  where r.union_id = :union_id and r.fiscal_year = :fiscal_year
    and r.state in ('submitted', 'approved') and r.id <> :round_id
    and ${OF_FESTIVAL}`

export type StandingQuestion = {
  round_id: string
  union_id: string
  fiscal_year: number
  /** Only rounds of this festival; null for all of the year. */
  festival: Festival | null
  /** By which minority festivals are told apart. */
  festival_name: string | null
  dearest_fen: Fen
  least_assisted_fen: Fen
  /** Quota outside the cap for goods of assisted counties. */
  extra_fen: Fen
  cap_fens: Fen[]
  /** A batch of members, or null for the round's frozen participants. */
  member_ids: string[] | null
}

type MembersStanding = { highest_fen: Fen; members_over: number[] }

/**
 * Highest total of one member over all rounds of the year, or of its festival
 * in that year, with this round; members over each cap.
 */
export async function membersStanding(
  context: Context,
  question: StandingQuestion
): Promise<MembersStanding> {
  const members = question.member_ids
    ? "select unnest(:member_ids::text[]) as member_id"
    : "select member_id from gift_participant where round_id = :round_id"
  const { sql, bindings } = named(
    `with standing as (${STANDING}), counted as (
       select m.member_id,
         :dearest_fen::bigint + coalesce(sum(s.amount_fen), 0)
         - least(:extra_fen::bigint,
             :least_assisted_fen::bigint + coalesce(sum(s.assisted_fen), 0))
           as total_fen
       from (${members}) m left join standing s using (member_id)
       group by m.member_id
     )
     select coalesce(max(total_fen), 0)::float8 as highest_fen,
       array(
         select (select count(*)::int from counted where total_fen > cap.fen)
         from unnest(:cap_fens::bigint[]) with ordinality as cap (fen, place)
         order by cap.place
       ) as members_over
     from counted`,
    question
  )
  const [answer] = await rows<MembersStanding>(context, sql, bindings)
  return answer ?? { highest_fen: 0 as Fen, members_over: [] }
}

/** Turns `:name` into positional bindings; `::type` casts are left alone. */
function named(sql: string, values: Record<string, unknown>) {
  const bindings: unknown[] = []
  const positional = sql.replace(/(?<!:):(\w+)/g, (_, name: string) => {
    bindings.push(values[name])
    return "?"
  })
  return { sql: positional, bindings }
}
