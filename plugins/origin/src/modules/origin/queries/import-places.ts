import { type Context } from "@medusajs/framework/types"
import type {
  DivisionInput,
  ImportResult,
  PairingInput,
} from "../../../types/origin"
import { rows } from "./rows"

type Written = { is_new: boolean }

const tally = (written: Written[]): ImportResult => {
  const added = written.filter(({ is_new }) => is_new).length
  return { added, changed: written.length - added, ended: 0 }
}

/** Adds and renames; a division that left the list stays, for old addresses. */
export async function importDivisionRows(
  context: Context,
  divisions: DivisionInput[]
): Promise<ImportResult> {
  const written = await rows<Written>(
    context,
    `insert into division (code, name, level, province_code, parent_code)
      select code, name, level, province_code, parent_code
      from jsonb_to_recordset(cast(:divisions as jsonb)) as i (
        code text, name text, level text, province_code text, parent_code text)
      on conflict (code) do update set name = excluded.name,
        level = excluded.level, province_code = excluded.province_code,
        parent_code = excluded.parent_code, updated_at = now()
      where (division.name, division.level, division.province_code,
          division.parent_code)
        is distinct from (excluded.name, excluded.level,
          excluded.province_code, excluded.parent_code)
      returning xmax = 0 as is_new`,
    { divisions: JSON.stringify(divisions) }
  )
  return tally(written)
}

/** Adds pairings and mends their dates and sources; none is removed. */
export async function importPairingRows(
  context: Context,
  pairings: PairingInput[]
): Promise<ImportResult> {
  const written = await rows<Written>(
    context,
    `insert into pairing (id, east_code, east_name, west_code, west_name, kind,
        since, status, source)
      select 'pair_' || replace(gen_random_uuid()::text, '-', ''), i.*
      from jsonb_to_recordset(cast(:pairings as jsonb)) as i (
        east_code text, east_name text, west_code text, west_name text,
        kind text, since text, status text, source text)
      on conflict (east_name, west_name, east_code, west_code, kind)
      do update set since = excluded.since, status = excluded.status,
        source = excluded.source, updated_at = now()
      where (pairing.since, pairing.status, pairing.source)
        is distinct from (excluded.since, excluded.status, excluded.source)
      returning xmax = 0 as is_new`,
    { pairings: JSON.stringify(pairings) }
  )
  return tally(written)
}
