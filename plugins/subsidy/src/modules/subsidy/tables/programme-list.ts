import { beginningWith, containing } from "@mall/outbox/sql"
import type {
  ProgrammeDTO,
  ProgrammeSearch,
  ProgrammesPage,
} from "../../../types/dtos"
import type { Sql } from "../sql"
import { PROGRAMME_COLUMNS } from "./programmes"

/** Whose programmes the caller may read. */
export type ProgrammeScope = {
  /** The caller's own union. */
  union_id: string
  /** Set for staff of a higher union: its whole subtree, drafts excepted. */
  subtree_path?: string
}

type Condition = { text: string; bindings: unknown[] }

const inScope = ({ union_id, subtree_path }: ProgrammeScope): Condition =>
  subtree_path === undefined
    ? { text: "deleted_at is null and union_id = ?", bindings: [union_id] }
    : {
        text: `deleted_at is null
          and (union_id = ? or (union_path like ? and state <> 'draft'))`,
        bindings: [union_id, beginningWith(subtree_path)],
      }

function matching({ q, fiscal_year, union_id, state }: ProgrammeSearch) {
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
  if (state !== undefined) {
    found.push({ text: "state = ?", bindings: [state] })
  }
  return found
}

/**
 * A page of the programmes in scope, the newest first, with the sums over all
 * that match and the years there are programmes of.
 */
export async function pageOfProgrammes(
  sql: Sql,
  scope: ProgrammeScope,
  search: ProgrammeSearch
): Promise<ProgrammesPage> {
  const conditions = [inScope(scope), ...matching(search)]
  const where = conditions.map(({ text }) => text).join(" and ")
  const bindings = conditions.flatMap((condition) => condition.bindings)
  const programmes = await sql<ProgrammeDTO>(
    `select ${PROGRAMME_COLUMNS} from subsidy_programme where ${where}
     order by created_at desc, id desc limit ? offset ?`,
    [...bindings, search.limit, search.offset]
  )
  const [sums] = await sql<Omit<ProgrammesPage, "programmes" | "fiscal_years">>(
    `select count(*)::int as count,
       coalesce(sum(budget_fen), 0)::float8 as budget_fen,
       coalesce(sum(funded_fen), 0)::float8 as funded_fen
     from subsidy_programme where ${where}`,
    bindings
  )
  return {
    programmes,
    count: sums?.count ?? 0,
    budget_fen: sums?.budget_fen ?? 0,
    funded_fen: sums?.funded_fen ?? 0,
    fiscal_years: await yearsIn(sql, scope),
  }
}

/** The programme by id, if it is in scope. */
export async function programmeInScope(
  sql: Sql,
  scope: ProgrammeScope,
  id: string
): Promise<ProgrammeDTO | undefined> {
  const { text, bindings } = inScope(scope)
  const [programme] = await sql<ProgrammeDTO>(
    `select ${PROGRAMME_COLUMNS} from subsidy_programme
     where ${text} and id = ?`,
    [...bindings, id]
  )
  return programme
}

async function yearsIn(sql: Sql, scope: ProgrammeScope) {
  const { text, bindings } = inScope(scope)
  const found = await sql<{ fiscal_year: number }>(
    `select distinct fiscal_year from subsidy_programme where ${text}
     order by fiscal_year desc`,
    bindings
  )
  return found.map(({ fiscal_year }) => fiscal_year)
}
