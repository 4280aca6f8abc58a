import type { Context } from "@medusajs/framework/types"
import type { PrivateFile } from "@mall/access/private-file"
import { rows } from "./rows"

export type Minutes = PrivateFile & {
  id: string
  round_id: string
  attached_by: string
  attached_at: string
}

export const insertMinutes = (
  context: Context,
  minutes: Omit<Minutes, "attached_at"> & { at: Date }
) =>
  rows(
    context,
    `insert into gift_round_minutes (id, round_id, file_id, name, mime,
       version, attached_by, attached_at)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      minutes.id,
      minutes.round_id,
      minutes.file_id,
      minutes.name,
      minutes.mime,
      minutes.version,
      minutes.attached_by,
      minutes.at,
    ]
  )

/** Minutes of a round, oldest first. */
export const minutesOf = (context: Context, roundId: string) =>
  rows<Minutes>(
    context,
    `select id, round_id, file_id, name, mime, version, attached_by,
       to_char(attached_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
         as attached_at
     from gift_round_minutes m where round_id = ? order by m.attached_at, id`,
    [roundId]
  )
