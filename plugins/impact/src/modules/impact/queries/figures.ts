import type { Context } from "@medusajs/framework/types"
import type { Dimension, FiguresByClass } from "../../../types"
import { rows } from "./rows"

/** The part of the books a question is about. */
export type Scope = {
  /** Its subtree; empty for the whole mall. */
  union_id: string
  /** Months `2026-01`, both included; open where null. */
  from: string | null
  to: string | null
}

type Page = { limit: number; offset: number }

const IN_PERIOD = `month >= coalesce(?, '0000') and month <= coalesce(?, '9999')`

/** `credited`, `awaiting`, `confirmed` and `reversed` of the rows of a class. */
const figuresOf = (condition: string) => {
  const sum = (amount: string) =>
    `coalesce(sum(${amount}) filter (where ${condition}), 0)::float8`
  return `json_build_object(
    'credited_fen', ${sum("provisional_fen - reversed_fen")},
    'awaiting_fen', ${sum(
      "provisional_fen - reversed_fen - confirmed_fen + reversed_confirmed_fen"
    )},
    'confirmed_fen', ${sum("confirmed_fen - reversed_confirmed_fen")},
    'reversed_fen', ${sum("reversed_fen")})`
}

const FIGURES = `
  ${figuresOf("true")} as total,
  ${figuresOf("funding_class = 'direct'")} as direct,
  ${figuresOf("funding_class = 'assisted'")} as assisted`

export async function sumFigures(
  context: Context,
  { union_id, from, to }: Scope
): Promise<FiguresByClass> {
  const [row] = await rows<FiguresByClass>(
    context,
    `select ${FIGURES} from impact_rollup
     where union_id = ? and dimension = 'total' and ${IN_PERIOD}`,
    [union_id, from, to]
  )
  return row as FiguresByClass
}

/** How many keys of each dimension have anything credited. */
export async function countKeys(
  context: Context,
  { union_id, from, to }: Scope
): Promise<Partial<Record<Dimension, number>>> {
  const found = await rows<{ dimension: Dimension; keys: number }>(
    context,
    `select dimension, count(*)::int as keys from (
       select dimension, key from impact_rollup
       where union_id = ? and dimension = any(?) and ${IN_PERIOD}
       group by dimension, key
       having sum(provisional_fen - reversed_fen) > 0
     ) k group by dimension`,
    [union_id, ["province", "county", "union", "cooperative"], from, to]
  )
  return Object.fromEntries(
    found.map(({ dimension, keys }) => [dimension, keys])
  )
}

/** Keys of a dimension, the largest first. */
export async function sumByKey(
  context: Context,
  { union_id, from, to }: Scope,
  dimension: Dimension,
  { limit, offset }: Page
) {
  const found = await rows<FiguresByClass & { key: string; count: number }>(
    context,
    `select key, count(*) over ()::int as count, ${FIGURES}
     from impact_rollup
     where union_id = ? and dimension = ? and ${IN_PERIOD}
     group by key
     order by sum(provisional_fen - reversed_fen) desc, key
     limit ? offset ?`,
    [union_id, dimension, from, to, limit, offset]
  )
  return {
    rows: found.map(({ key, total, direct, assisted }) => ({
      key,
      total,
      direct,
      assisted,
    })),
    count: found[0]?.count ?? 0,
  }
}

/** Months with anything in them, in order. */
export const sumByMonth = (context: Context, { union_id, from, to }: Scope) =>
  rows<FiguresByClass & { month: string }>(
    context,
    `select month, ${FIGURES} from impact_rollup
     where union_id = ? and dimension = 'total' and ${IN_PERIOD}
     group by month order by month`,
    [union_id, from, to]
  )

/** ISO instants: when the books are read, and when they last changed. */
export async function readClock(context: Context) {
  const [row] = await rows<{ as_of: Date; last_credit_at: Date | null }>(
    context,
    `select clock_timestamp() as as_of, posted_at as last_credit_at
     from impact_chain`
  )
  return {
    as_of: (row?.as_of ?? new Date()).toISOString(),
    last_credit_at: row?.last_credit_at?.toISOString() ?? null,
  }
}
