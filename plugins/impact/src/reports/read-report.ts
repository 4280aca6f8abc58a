import type { MedusaContainer } from "@medusajs/framework/types"
import { IMPACT_MODULE, type ImpactModuleService } from "../modules/impact"
import { civilMonth, monthsBetween } from "@mall/calendar/civil-month"
import type {
  Dimension,
  FiguresByClass,
  ImpactBreakdown,
  ImpactSummary,
  ImpactTrend,
} from "../types"
import { namesOfKeys } from "./names-of-keys"

export type Period = { from?: string; to?: string }

export type BreakdownQuery = Period & {
  dimension: Dimension
  limit: number
  offset: number
}

const NOTHING = {
  credited_fen: 0,
  awaiting_fen: 0,
  confirmed_fen: 0,
  reversed_fen: 0,
}
const NO_FIGURES: FiguresByClass = {
  total: NOTHING,
  direct: NOTHING,
  assisted: NOTHING,
}

const booksOf = (container: MedusaContainer) =>
  container.resolve<ImpactModuleService>(IMPACT_MODULE)

const scopeOf = (union_id: string, { from, to }: Period) => ({
  union_id,
  from: from ?? null,
  to: to ?? null,
})

/** Sums of a union's subtree; of the whole mall where the union is ''. */
export async function readSummary(
  container: MedusaContainer,
  union_id: string,
  period: Period
): Promise<ImpactSummary> {
  const books = booksOf(container)
  const scope = scopeOf(union_id, period)
  const clock = await books.clock()
  const { figures, counts } = await books.summarize(scope)
  return { ...clock, from: scope.from, to: scope.to, figures, counts }
}

/** The same by the keys of one dimension, the largest first, named. */
export async function readBreakdown(
  container: MedusaContainer,
  union_id: string,
  { dimension, limit, offset, ...period }: BreakdownQuery
): Promise<ImpactBreakdown> {
  const books = booksOf(container)
  const scope = scopeOf(union_id, period)
  const clock = await books.clock()
  const page = { limit, offset }
  const { rows, count } = await books.breakDown(scope, dimension, page)
  const names = await namesOfKeys(
    container,
    dimension,
    rows.map(({ key }) => key)
  )
  return {
    ...clock,
    dimension,
    from: scope.from,
    to: scope.to,
    rows: rows.map((row) => ({ ...row, name: names.get(row.key) ?? row.key })),
    count,
    ...page,
  }
}

/** The same month by month, from the first one to the last without a gap. */
export async function readTrend(
  container: MedusaContainer,
  union_id: string,
  period: Period
): Promise<ImpactTrend> {
  const books = booksOf(container)
  const clock = await books.clock()
  const months = await books.trend(scopeOf(union_id, period))
  const byMonth = new Map(months.map((row) => [row.month, row]))
  const first = period.from ?? months[0]?.month
  const last = period.to ?? civilMonth(new Date(clock.as_of))
  return {
    ...clock,
    months: (first ? monthsBetween(first, last) : []).map(
      (month) => byMonth.get(month) ?? { month, ...NO_FIGURES }
    ),
  }
}
