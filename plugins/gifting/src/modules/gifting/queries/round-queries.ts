import type { Context } from "@medusajs/framework/types"
import type { Actor, GiftRoundDTO, GiftRoundStepDTO } from "../../../types/dtos"
import { iso, rows } from "./rows"

/** Until the order is placed, the most it can come to. */
export const ROUND_TOTAL = `(case when order_id is null
  then dearest_package_fen * member_count else total_fen end)`

export const ROUND_COLUMNS = `id, union_id, union_path, name, festival, festival_name,
  festival_document, fiscal_year, per_head_fen::float8 as per_head_fen, mode,
  delivery_mode, choice_deadline::text as choice_deadline,
  dispatch_due_on::text as dispatch_due_on, pay_by::text as pay_by, default_package_id, state,
  (state = 'draft' and exists (select 1 from gift_round_step s
    where s.round_id = gift_round.id and s.kind = 'return')) as is_returned,
  member_count, dearest_package_fen::float8 as dearest_package_fen,
  ${ROUND_TOTAL}::float8 as total_fen,
  snapshot_hash, order_id, created_by,
  submitted_by, approved_by, reserve_members, supplement_of, approved_under,
  outside_approval, ${[
    "created_at",
    "submitted_at",
    "approved_at",
    "ordered_at",
    "paid_at",
    "completed_at",
    "choices_closed_at",
    "recipients_purged_at",
  ]
    .map((column) => iso(column))
    .join(", ")}`

/** The round by id; `forUpdate` holds its row until the transaction ends. */
export async function findRound(
  context: Context,
  id: string,
  forUpdate = false
): Promise<GiftRoundDTO | undefined> {
  const [round] = await rows<GiftRoundDTO>(
    context,
    `select ${ROUND_COLUMNS} from gift_round where id = ?
     ${forUpdate ? "for update" : ""}`,
    [id]
  )
  return round
}

export type RoundColumns = Partial<{
  name: string
  festival: string
  festival_name: string | null
  festival_document: string | null
  fiscal_year: number
  per_head_fen: number
  mode: string
  delivery_mode: string
  workplace_name_enc: string | null
  workplace_mobile_enc: string | null
  workplace_address_enc: string | null
  choice_deadline: string | null
  dispatch_due_on: string | null
  default_package_id: string | null
  state: string
  member_count: number
  dearest_package_fen: number
  least_assisted_fen: number
  total_fen: number
  snapshot_hash: string | null
  order_id: string | null
  submitted_by: string | null
  approved_by: string | null
  reserve_members: number
  approved_under: string | null
  /** As JSON. */
  outside_approval: string | null
  submitted_at: Date | null
  approved_at: Date | null
  ordered_at: Date | null
  pay_by: string | null
  paid_at: Date
  completed_at: Date
  choices_closed_at: Date | null
  closed_at: Date
}>

export async function updateRound(
  context: Context,
  id: string,
  columns: RoundColumns
) {
  const entries = Object.entries(columns).filter(
    ([, value]) => value !== undefined
  )
  const assignments = entries.map(([column]) => `${column} = ?`)
  await rows(
    context,
    `update gift_round set ${[...assignments, "updated_at = now()"].join(", ")}
     where id = ?`,
    [...entries.map(([, value]) => value), id]
  )
}

export async function insertRound(
  context: Context,
  columns: RoundColumns & {
    id: string
    union_id: string
    union_path: string
    created_by: string
  }
) {
  const entries = Object.entries(columns).filter(
    ([, value]) => value !== undefined
  )
  await rows(
    context,
    `insert into gift_round (${entries.map(([column]) => column).join(", ")})
     values (${entries.map(() => "?").join(", ")})`,
    entries.map(([, value]) => value)
  )
}

/** Removes a draft with its packages, participants and steps. */
export const deleteRound = (context: Context, id: string) =>
  rows(context, `delete from gift_round where id = ?`, [id])

export const addStep = (
  context: Context,
  roundId: string,
  step: { at: Date; kind: string; actor: Actor; note?: string }
) =>
  rows(
    context,
    `insert into gift_round_step (round_id, at, kind, actor_type, actor_id,
       note)
     values (?, ?, ?, ?, ?, ?)`,
    [
      roundId,
      step.at,
      step.kind,
      step.actor.type,
      step.actor.id,
      step.note ?? null,
    ]
  )

/**
 * Ordered rounds whose last day to pay is over, the longest first; those whose
 * waiting receipt the operator was warned of are left out.
 */
export async function overdueRounds(
  context: Context,
  today: string,
  limit: number
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    context,
    `select r.id from gift_round r
     where r.state = 'ordered' and r.pay_by < ? and not exists (
       select 1 from corporate_transfer t
       where t.round_id = r.id and t.state = 'receipt_uploaded'
         and t.overdue_at is not null)
     order by r.pay_by, r.id limit ?`,
    [today, limit]
  )
  return found.map(({ id }) => id)
}

/** All that happened to a round, oldest first. */
export const stepsOf = (context: Context, roundId: string) =>
  rows<GiftRoundStepDTO>(
    context,
    `select ${iso("at")}, kind, actor_type, actor_id, note
     from gift_round_step where round_id = ? order by id`,
    [roundId]
  )

export type WorkplaceContactEnc = {
  workplace_name_enc: string | null
  workplace_mobile_enc: string | null
  workplace_address_enc: string | null
}

/** The encrypted contact goods are delivered to in workplace mode. */
export async function workplaceOf(
  context: Context,
  roundId: string
): Promise<WorkplaceContactEnc | undefined> {
  const [contact] = await rows<WorkplaceContactEnc>(
    context,
    `select workplace_name_enc, workplace_mobile_enc, workplace_address_enc
     from gift_round where id = ?`,
    [roundId]
  )
  return contact
}
