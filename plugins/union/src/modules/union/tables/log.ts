import type { Sql } from "@mall/outbox/sql"
import type { UnionLogEntry } from "../../../types/unions"

/** Whoever acts on a union: an operator, or its own staff. */
export type By = { type: "user" | "union_staff"; id: string }

type Entry = {
  union_id: string
  staff_id?: string
  kind: string
  details?: Record<string, unknown>
}

/** Writes what happened where it happens; answers the entry's number. */
export async function record(sql: Sql, by: By, entry: Entry): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `INSERT INTO union_log (union_id, staff_id, kind, details, by_type, by_id)
     VALUES (?, ?, ?, ?::jsonb, ?, ?) RETURNING id::text`,
    [
      entry.union_id,
      entry.staff_id ?? null,
      entry.kind,
      JSON.stringify(entry.details ?? {}),
      by.type,
      by.id,
    ]
  )
  return row?.id ?? ""
}

/** The newest entries first. */
export async function logOf(
  sql: Sql,
  unionId: string,
  limit: number
): Promise<UnionLogEntry[]> {
  return await sql<UnionLogEntry>(
    `SELECT kind, staff_id, details, by_type, by_id, at
     FROM union_log WHERE union_id = ? ORDER BY id DESC LIMIT ?`,
    [unionId, limit]
  )
}
