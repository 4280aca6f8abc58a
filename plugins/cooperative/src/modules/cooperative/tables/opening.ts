import type { Sql } from "@mall/outbox/sql"
import type { Issuer } from "@mall/sign-in/types"
import type {
  CooperativeLogEntry,
  OpenedCooperative,
} from "../../../types/cooperative"

type SealedCooperative = Omit<
  OpenedCooperative,
  "contact_name" | "contact_mobile"
> & { id: string; contact_name_enc: string; contact_mobile_enc: string }

/** False if another one has the credit code. */
export async function insertCooperative(
  sql: Sql,
  one: SealedCooperative
): Promise<boolean> {
  const rows = await sql(
    `insert into cooperative (id, name, kind, county_code, stock_location_id,
       credit_code, about, households_helped, contact_name_enc,
       contact_mobile_enc)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (credit_code) do nothing returning id`,
    [
      one.id,
      one.name,
      one.kind,
      one.county_code,
      one.stock_location_id,
      one.credit_code,
      one.about,
      one.households_helped,
      one.contact_name_enc,
      one.contact_mobile_enc,
    ]
  )
  return rows.length > 0
}

export async function recordOpened(
  sql: Sql,
  id: string,
  by: Issuer,
  { name, county_code }: { name: string; county_code: string }
): Promise<void> {
  await sql(
    `insert into cooperative_log (cooperative_id, kind, details, by_type, by_id)
     values (?, 'created', ?::jsonb, ?, ?)`,
    [id, JSON.stringify({ name, county_code }), by.type, by.id]
  )
}

/** The newest entries first. */
export async function logOf(
  sql: Sql,
  id: string,
  limit: number
): Promise<CooperativeLogEntry[]> {
  return await sql<CooperativeLogEntry>(
    `select kind, staff_id, details, by_type, by_id, at
     from cooperative_log where cooperative_id = ? order by id desc limit ?`,
    [id, limit]
  )
}
