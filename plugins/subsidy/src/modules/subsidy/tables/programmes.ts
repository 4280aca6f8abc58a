import { generateEntityId } from "@medusajs/framework/utils"
import { refuse } from "../../../refuse"
import type {
  ProgrammeDTO,
  ProgrammePlan,
  ProgrammeStepDTO,
  TierDTO,
  VoucherRuleDTO,
} from "../../../types/dtos"
import {
  askTransition,
  type ProgrammeTransition,
} from "../lib/programme-transitions"
import type { Sql } from "../sql"

const fenOf = (...columns: string[]) =>
  columns.map((column) => `${column}::float8 as ${column}`).join(", ")

export const PROGRAMME_COLUMNS = `id, union_id, union_path, name, kind, scope_kind, scope_ids,
  starts_on::text as starts_on, ends_on::text as ends_on, fiscal_year, priority,
  ${fenOf("budget_fen", "funded_fen", "per_member_fen", "per_order_fen")},
  match_percent, voucher_rule_id, state, account_id, submitted_by, approved_by`

export type ProgrammeKey = { id: string; union_id: string }

export type Step = {
  kind: string
  actor_type: "union_staff" | "system"
  actor_id: string
  amount_fen?: number
  note?: string
  /** What makes a step happen once, where it moves money. */
  key?: string
}

export const programmesById = (sql: Sql, ids: readonly string[]) =>
  sql<ProgrammeDTO>(
    `select ${PROGRAMME_COLUMNS} from subsidy_programme where id = any(?)`,
    [[...ids]]
  )

/** Programmes a member of these unions may meet, those just ended included. */
export const programmesOfUnions = (
  sql: Sql,
  unionIds: readonly string[],
  endedSince: string
) =>
  sql<ProgrammeDTO>(
    `select ${PROGRAMME_COLUMNS} from subsidy_programme
     where union_id = any(?) and state in ('approved', 'suspended')
       and ends_on >= ?::date and deleted_at is null
     order by priority, ends_on, id`,
    [[...unionIds], endedSince]
  )

/** The programme under its lock; absent or not this union's: not found. */
export async function lockProgramme(
  sql: Sql,
  { id, union_id }: ProgrammeKey
): Promise<ProgrammeDTO> {
  const [programme] = await sql<ProgrammeDTO>(
    `select ${PROGRAMME_COLUMNS} from subsidy_programme
     where id = ? and union_id = ? and deleted_at is null for no key update`,
    [id, union_id]
  )
  if (!programme) {
    throw refuse.notFound("subsidy_programme_not_found")
  }
  return programme
}

/** Whether a locked programme has this transition before it; refuses a wrong one. */
export function mayMove(
  programme: ProgrammeDTO,
  transition: ProgrammeTransition
): boolean {
  const answer = askTransition(programme.state, transition)
  if (answer.kind === "refused") {
    throw refuse.notAllowed("subsidy_programme_state", {
      state: programme.state,
    })
  }
  return answer.kind === "move"
}

/** Moves a locked programme along the table and writes the step it took. */
export async function moveProgramme(
  sql: Sql,
  programme: ProgrammeDTO,
  transition: ProgrammeTransition,
  step: Omit<Step, "kind">,
  columns: Partial<
    Pick<ProgrammeDTO, "submitted_by" | "approved_by" | "voucher_rule_id">
  > = {}
) {
  const answer = askTransition(programme.state, transition)
  if (answer.kind !== "move") {
    throw refuse.notAllowed("subsidy_programme_state", {
      state: programme.state,
    })
  }
  const names = Object.keys(columns)
  await sql(
    `update subsidy_programme set state = ?
       ${names.map((name) => `, ${name} = ?`).join("")} where id = ?`,
    [answer.to, ...Object.values(columns), programme.id]
  )
  await addStep(sql, programme.id, { ...step, kind: transition })
}

/** Writes a step; false when its key is there already. */
export async function addStep(
  sql: Sql,
  programmeId: string,
  step: Step
): Promise<boolean> {
  const written = await sql(
    `insert into subsidy_programme_step
       (programme_id, kind, actor_type, actor_id, amount_fen, note, key)
     values (?, ?, ?, ?, ?, ?, ?)
     on conflict (programme_id, kind, key) do nothing returning id`,
    [
      programmeId,
      step.kind,
      step.actor_type,
      step.actor_id,
      step.amount_fen ?? null,
      step.note ?? null,
      step.key ?? null,
    ]
  )
  return written.length > 0
}

export const stepsOf = (sql: Sql, programmeId: string) =>
  sql<ProgrammeStepDTO & { key: string | null }>(
    `select kind, actor_type, actor_id, amount_fen::float8 as amount_fen, note,
       key, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
     from subsidy_programme_step where programme_id = ? order by id`,
    [programmeId]
  )

const PLAN_COLUMNS = [
  "name",
  "kind",
  "scope_kind",
  "scope_ids",
  "starts_on",
  "ends_on",
  "fiscal_year",
  "priority",
  "budget_fen",
  "per_member_fen",
  "per_order_fen",
  "match_percent",
] as const

export async function insertProgramme(
  sql: Sql,
  owner: { union_id: string; union_path: string; created_by: string },
  plan: ProgrammePlan
): Promise<string> {
  const id = generateEntityId(undefined, "sprg")
  const names = ["id", ...Object.keys(owner), ...PLAN_COLUMNS]
  await sql(
    `insert into subsidy_programme (${names.join(", ")})
     values (${names.map(() => "?").join(", ")})`,
    [id, ...Object.values(owner), ...PLAN_COLUMNS.map((name) => plan[name])]
  )
  await replaceTiers(sql, id, plan)
  return id
}

export async function updatePlan(sql: Sql, id: string, plan: ProgrammePlan) {
  await sql(
    `update subsidy_programme
     set ${PLAN_COLUMNS.map((name) => `${name} = ?`).join(", ")} where id = ?`,
    [...PLAN_COLUMNS.map((name) => plan[name]), id]
  )
  await replaceTiers(sql, id, plan)
}

async function replaceTiers(sql: Sql, id: string, { tiers }: ProgrammePlan) {
  await sql(`delete from subsidy_tier where programme_id = ?`, [id])
  await sql(
    `insert into subsidy_tier (id, programme_id, threshold_fen, discount_fen,
       budget_fen)
     select id, ?, threshold_fen, discount_fen, budget_fen
     from jsonb_to_recordset(?::jsonb) as t (id text, threshold_fen bigint,
       discount_fen bigint, budget_fen bigint)`,
    [
      id,
      JSON.stringify(
        tiers.map((tier) => ({
          ...tier,
          id: generateEntityId(undefined, "stier"),
        }))
      ),
    ]
  )
}

/** Tiers with what their pools still have, the lowest threshold first. */
export const tiersOf = (sql: Sql, programmeIds: readonly string[]) =>
  sql<TierDTO & { programme_id: string; pooled_fen: number }>(
    `select t.id, t.programme_id,
       ${fenOf("t.threshold_fen", "t.discount_fen", "t.budget_fen", "t.pooled_fen").replace(/as t\./g, "as ")},
       coalesce((select sum(left_fen) from subsidy_pool_share
         where pool_id = t.id), 0)::float8 as left_fen
     from subsidy_tier t where t.programme_id = any(?)
     order by t.threshold_fen`,
    [[...programmeIds]]
  )

const RULE = `id, union_id, province_code, document,
  issued_on::text as issued_on, starts_on::text as starts_on,
  ends_on::text as ends_on, set_by`

export const voucherRulesOf = (sql: Sql, unionId: string) =>
  sql<VoucherRuleDTO>(
    `select ${RULE} from subsidy_voucher_rule where union_id = ?
     order by starts_on desc, created_at desc`,
    [unionId]
  )

export async function insertVoucherRule(
  sql: Sql,
  rule: Omit<VoucherRuleDTO, "id">
): Promise<string> {
  const id = generateEntityId(undefined, "svrl")
  await sql(
    `insert into subsidy_voucher_rule (id, union_id, province_code, document,
       issued_on, starts_on, ends_on, set_by) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      rule.union_id,
      rule.province_code,
      rule.document,
      rule.issued_on,
      rule.starts_on,
      rule.ends_on,
      rule.set_by,
    ]
  )
  return id
}

/** The rule under which a union may run a programme of such a period. */
export async function voucherRuleFor(
  sql: Sql,
  { union_id, starts_on, ends_on }: ProgrammeDTO
): Promise<string | undefined> {
  const [rule] = await sql<{ id: string }>(
    `select id from subsidy_voucher_rule
     where union_id = ? and starts_on <= ?::date
       and (ends_on is null or ends_on >= ?::date)
     order by starts_on desc limit 1`,
    [union_id, starts_on, ends_on]
  )
  return rule?.id
}
