import { beginningWith, containing, type Sql } from "@mall/outbox/sql"
import type {
  UnionDTO,
  UnionFacts,
  UnionListing,
  SubtreeSearch,
  UnionSearch,
  UnionTotals,
} from "../../../types/unions"

export const UNION_COLUMNS = [
  "id",
  "parent_id",
  "path",
  "name",
  "short_name",
  "level",
  "province_code",
  "credit_code",
  "invoice_title",
  "code",
  "division_code",
  "closed_at",
] as const

const columnsOf = (alias: string) =>
  UNION_COLUMNS.map((column) => `${alias}.${column}`).join(", ")

export async function insertUnion(sql: Sql, union: UnionDTO): Promise<void> {
  await sql(
    `INSERT INTO "union" (${UNION_COLUMNS.join(", ")})
     VALUES (${UNION_COLUMNS.map(() => "?").join(", ")})`,
    UNION_COLUMNS.map((column) => union[column])
  )
}

/** The columns of a union that may be mended; nothing else is written. */
const FACTS = [
  "name",
  "short_name",
  "province_code",
  "credit_code",
  "invoice_title",
  "code",
  "division_code",
] as const satisfies readonly (keyof UnionFacts)[]

export async function updateFacts(
  sql: Sql,
  id: string,
  changed: Partial<UnionFacts>
): Promise<void> {
  const columns = FACTS.filter((column) => changed[column] !== undefined)
  await sql(
    `UPDATE "union"
     SET ${columns.map((column) => `${column} = ?`).join(", ")}, updated_at = now()
     WHERE id = ?`,
    [...columns.map((column) => changed[column]), id]
  )
}

/** One change of the tree's shape at a time: two moves could make a circle. */
export async function lockTree(sql: Sql): Promise<void> {
  await sql(`SELECT pg_advisory_xact_lock(hashtextextended('union.tree', 0))`)
}

/** Held to the transaction's end; undefined if there is none. */
export async function lockUnion(
  sql: Sql,
  id: string
): Promise<UnionDTO | undefined> {
  const [row] = await sql<UnionDTO>(
    `SELECT ${columnsOf("u")} FROM "union" u
     WHERE u.id = ? AND u.deleted_at IS NULL FOR UPDATE`,
    [id]
  )
  return row
}

type Wanted = Pick<UnionSearch, "q" | "level" | "state"> & { path?: string }

function conditionsOf({ q, level, state, path }: Wanted) {
  const found: [string, unknown[]][] = [["u.deleted_at IS NULL", []]]
  if (q) {
    found.push([
      `(u.name ILIKE ? OR u.short_name ILIKE ? OR u.code ILIKE ?)`,
      [containing(q), containing(q), beginningWith(q)],
    ])
  }
  if (level) {
    found.push(["u.level = ?", [level]])
  }
  if (state) {
    found.push([`(u.closed_at IS NULL) = ?`, [state === "open"]])
  }
  if (path) {
    found.push(["u.path LIKE ?", [beginningWith(path)]])
  }
  return {
    where: found.map(([condition]) => condition).join(" AND "),
    bindings: found.flatMap(([, values]) => values),
  }
}

/**
 * A page of the union at the path and all below it, in the order of the tree,
 * with active members in totals: never a person.
 */
export async function subtree(
  sql: Sql,
  path: string,
  { offset, limit, ...wanted }: SubtreeSearch
): Promise<UnionTotals> {
  const { where, bindings } = conditionsOf({ ...wanted, path })
  const [sums] = await sql<{ count: number; active_members: number }>(
    `SELECT count(*)::int AS count, coalesce(sum(m.active), 0)::int
       AS active_members
     FROM "union" u LEFT JOIN (
       SELECT union_id, count(*) AS active FROM union_member
       WHERE state = 'active' GROUP BY union_id) m ON m.union_id = u.id
     WHERE ${where}`,
    bindings
  )
  const unions = await sql<UnionTotals["unions"][number]>(
    `SELECT ${columnsOf("u")}, (SELECT count(*)::int FROM union_member m
       WHERE m.union_id = u.id AND m.state = 'active') AS active_members
     FROM "union" u WHERE ${where} ORDER BY u.path LIMIT ? OFFSET ?`,
    [...bindings, limit, offset]
  )
  return {
    unions,
    count: sums?.count ?? 0,
    active_members: sums?.active_members ?? 0,
  }
}

/** A page of unions in the order of the tree, and how many there are. */
export async function search(
  sql: Sql,
  { offset, limit, ...wanted }: UnionSearch,
  underPath: string | undefined
): Promise<{ unions: UnionListing[]; count: number }> {
  const { where, bindings } = conditionsOf({
    ...wanted,
    ...(underPath && { path: underPath }),
  })
  const [total] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM "union" u WHERE ${where}`,
    bindings
  )
  const unions = await sql<UnionListing>(
    `SELECT ${columnsOf("u")}, p.name AS parent_name,
       (SELECT count(*)::int FROM union_staff s
        WHERE s.union_id = u.id AND s.deleted_at IS NULL
          AND s.state = 'active') AS active_staff
     FROM "union" u LEFT JOIN "union" p ON p.id = u.parent_id
     WHERE ${where} ORDER BY u.path LIMIT ? OFFSET ?`,
    [...bindings, limit, offset]
  )
  return { unions, count: total?.count ?? 0 }
}

/** Unions from the root down to the one at the path, itself included. */
export async function ancestors(sql: Sql, path: string): Promise<UnionDTO[]> {
  return await sql<UnionDTO>(
    `SELECT ${columnsOf("u")} FROM "union" u
     WHERE u.id = any(?) ORDER BY length(u.path)`,
    [path.split("/").filter(Boolean)]
  )
}

/** Puts a union with its whole subtree below another; one statement. */
export async function movePaths(
  sql: Sql,
  union: Pick<UnionDTO, "id" | "path">,
  parent: Pick<UnionDTO, "id" | "path">
): Promise<{ path: string; unions: number }> {
  const path = `${parent.path}${union.id}/`
  const rows = await sql(
    `UPDATE "union" SET
       path = ? || substr(path, ?),
       parent_id = CASE WHEN id = ? THEN ? ELSE parent_id END,
       updated_at = now()
     WHERE path LIKE ? RETURNING id`,
    [
      path,
      union.path.length + 1,
      union.id,
      parent.id,
      beginningWith(union.path),
    ]
  )
  return { path, unions: rows.length }
}

export async function countOpenBelow(sql: Sql, path: string): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM "union"
     WHERE path LIKE ? AND path <> ? AND closed_at IS NULL
       AND deleted_at IS NULL`,
    [beginningWith(path), path]
  )
  return row?.count ?? 0
}

export async function setClosed(
  sql: Sql,
  id: string,
  at: Date | null
): Promise<void> {
  await sql(
    `UPDATE "union" SET closed_at = ?, updated_at = now() WHERE id = ?`,
    [at, id]
  )
}
