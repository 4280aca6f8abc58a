import type { Context } from "@medusajs/framework/types"
import type {
  BudgetSetting,
  GiftBudgetDTO,
  GiftBudgetEntryDTO,
  GiftRoundDTO,
  SettingMark,
} from "../../../types/dtos"
import { COUNTING_STATES } from "../lib/round-transitions"
import { iso, rows } from "./rows"

const COLUMNS = `id, union_id, fiscal_year, gift_fen::float8 as gift_fen,
  annual_income_fen::float8 as annual_income_fen,
  effective_from::text as effective_from, reason, set_by_type, set_by,
  ${iso("set_at")}`

/**
 * What of a year's budgets holds on a day: the latest that has begun, and of
 * those that begin on one day the one set last. A round bought before its year
 * begins is held against the first that will.
 */
const IN_FORCE = `select ${COLUMNS} from gift_budget b
  where b.union_id = y.union_id and b.fiscal_year = y.fiscal_year
  order by b.effective_from <= y.judged_on desc,
    abs(b.effective_from - y.judged_on), b.seq desc limit 1`

/**
 * Money held for late joiners of a counting round `r`: its dearest package for
 * each place that no counting supplement takes, the one that is judged taking
 * its own already.
 */
const RESERVED = `r.dearest_package_fen * greatest(0, r.reserve_members
  - coalesce((select sum(s.member_count) from gift_round s
      where s.supplement_of = r.id and s.state = any(?)
        and s.id is distinct from ?), 0)
  - case when r.id = ? then ? else 0 end)`

/** The round that is judged: what it takes itself is not counted twice. */
export type JudgedRound = Pick<GiftRoundDTO, "id" | "supplement_of"> & {
  member_count: number
}

/**
 * Budgets in force with what counting rounds take and hold in reserve of them,
 * newest year first.
 */
export const budgetsOf = (
  context: Context,
  unionId: string,
  on: string,
  judged: JudgedRound | null = null
) =>
  rows<GiftBudgetDTO>(
    context,
    `select y.union_id, y.fiscal_year, b.id, b.gift_fen, b.annual_income_fen,
       b.effective_from, b.reason, b.set_by, b.set_at,
       coalesce((
         select sum(case when r.order_id is null
           then r.dearest_package_fen * r.member_count else r.total_fen - (
             select coalesce(sum(f.amount_fen), 0) from corporate_refund f
             where f.round_id = r.id) end + ${RESERVED})
         from gift_round r
         where r.union_id = y.union_id and r.fiscal_year = y.fiscal_year
           and r.state = any(?) and r.id is distinct from ?
       ), 0)::float8 as committed_fen
     from (select *, ?::date as judged_on from gift_year) y
       left join lateral (${IN_FORCE}) b on true
     where y.union_id = ?
     order by y.fiscal_year desc`,
    [
      [...COUNTING_STATES],
      judged?.id ?? null,
      judged?.supplement_of ?? null,
      judged?.member_count ?? 0,
      [...COUNTING_STATES],
      judged?.id ?? null,
      on,
      unionId,
    ]
  )

/** The budget of one year that holds on a day. */
export async function budgetOn(
  context: Context,
  unionId: string,
  fiscalYear: number,
  on: string
): Promise<GiftBudgetEntryDTO | undefined> {
  const [budget] = await rows<GiftBudgetEntryDTO>(
    context,
    `select b.* from (select ?::text as union_id, ?::int as fiscal_year,
         ?::date as judged_on) y
       cross join lateral (${IN_FORCE}) b`,
    [unionId, fiscalYear, on]
  )
  return budget
}

export const appendBudget = (
  context: Context,
  budget: BudgetSetting & { id: string },
  mark: SettingMark
) =>
  rows(
    context,
    `insert into gift_budget (id, union_id, fiscal_year, gift_fen,
       annual_income_fen, effective_from, reason, set_by_type, set_by, set_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      budget.id,
      budget.union_id,
      budget.fiscal_year,
      budget.gift_fen,
      budget.annual_income_fen,
      budget.effective_from,
      budget.reason,
      mark.set_by_type,
      mark.set_by,
      mark.at,
    ]
  )

export type BudgetPage = {
  fiscal_year?: number
  offset: number
  limit: number
}

/** Every budget a union ever set, superseded ones too, newest first. */
export const budgetHistory = (
  context: Context,
  unionId: string,
  page: BudgetPage
) =>
  rows<GiftBudgetEntryDTO & { total: number }>(
    context,
    `select ${COLUMNS}, count(*) over ()::int as total
     from gift_budget
     where union_id = ? and (?::int is null or fiscal_year = ?)
     order by seq desc offset ? limit ?`,
    [
      unionId,
      page.fiscal_year ?? null,
      page.fiscal_year ?? null,
      page.offset,
      page.limit,
    ]
  )
