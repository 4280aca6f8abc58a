import { beginningWith, containing } from "@mall/outbox/sql"
import type { Context } from "@medusajs/framework/types"
import type { RoundSearch, RoundsPage } from "../../../types/inputs"
import type { GiftRoundDTO } from "../../../types/dtos"
import { ROUND_COLUMNS, ROUND_TOTAL } from "./round-queries"
import { rows } from "./rows"

/** Whose rounds the caller may read. */
export type RoundScope = {
  /** The caller's own union. */
  union_id: string
  /** Set for staff of a higher union: its whole subtree, drafts excepted. */
  subtree_path?: string
}

type Condition = { text: string; bindings: unknown[] }

const inScope = ({ union_id, subtree_path }: RoundScope): Condition =>
  subtree_path === undefined
    ? { text: "union_id = ?", bindings: [union_id] }
    : {
        text: "(union_id = ? or (union_path like ? and state <> 'draft'))",
        bindings: [union_id, beginningWith(subtree_path)],
      }

function matching({ q, fiscal_year, union_id, is_open }: RoundSearch) {
  const found: Condition[] = []
  if (q !== undefined) {
    found.push({ text: "name ilike ?", bindings: [containing(q)] })
  }
  if (fiscal_year !== undefined) {
    found.push({ text: "fiscal_year = ?", bindings: [fiscal_year] })
  }
  if (union_id !== undefined) {
    found.push({ text: "union_id = ?", bindings: [union_id] })
  }
  if (is_open !== undefined) {
    const text = "(state not in ('completed', 'cancelled')) = ?"
    found.push({ text, bindings: [is_open] })
  }
  return found
}

/**
 * A page of the rounds in scope, the newest first, with the sum over all that
 * match and the years there are rounds of.
 */
export async function pageOfRounds(
  context: Context,
  scope: RoundScope,
  search: RoundSearch
): Promise<RoundsPage> {
  const conditions = [inScope(scope), ...matching(search)]
  const where = conditions.map(({ text }) => text).join(" and ")
  const bindings = conditions.flatMap((condition) => condition.bindings)
  const gift_rounds = await rows<GiftRoundDTO>(
    context,
    `select ${ROUND_COLUMNS} from gift_round where ${where}
     order by created_at desc, id desc limit ? offset ?`,
    [...bindings, search.limit, search.offset]
  )
  const [sum] = await rows<{ count: number; total_fen: number }>(
    context,
    `select count(*)::int as count,
       coalesce(sum(${ROUND_TOTAL}) filter (where state <> 'cancelled'), 0)
         ::float8 as total_fen
     from gift_round where ${where}`,
    bindings
  )
  return {
    gift_rounds,
    count: sum?.count ?? 0,
    total_fen: sum?.total_fen ?? 0,
    fiscal_years: await yearsIn(context, scope),
  }
}

/** The round by id, if it is in scope. */
export async function roundInScope(
  context: Context,
  scope: RoundScope,
  id: string
): Promise<GiftRoundDTO | undefined> {
  const { text, bindings } = inScope(scope)
  const [round] = await rows<GiftRoundDTO>(
    context,
    `select ${ROUND_COLUMNS} from gift_round where ${text} and id = ?`,
    [...bindings, id]
  )
  return round
}

async function yearsIn(context: Context, scope: RoundScope) {
  const { text, bindings } = inScope(scope)
  const found = await rows<{ fiscal_year: number }>(
    context,
    `select distinct fiscal_year from gift_round where ${text}
     order by fiscal_year desc`,
    bindings
  )
  return found.map(({ fiscal_year }) => fiscal_year)
}
