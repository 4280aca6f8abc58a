import { type Context } from "@medusajs/framework/types"
import type {
  CivilDate,
  CountyDesignationInput,
  ImportResult,
  SchemeInput,
} from "../../../types/origin"
import { dayBefore } from "@mall/calendar/civil-date"
import { rows } from "./rows"

const incoming = `
  select distinct on (county_code, name_as_designated) *
  from jsonb_to_recordset(cast(:list as jsonb)) as i (
    county_code text, name_as_designated text, status text, source text,
    note text)`

const open = `
  d.scheme_code = :scheme and d.ends_on is null and d.deleted_at is null`

const same = `
  d.county_code = i.county_code
  and d.name_as_designated = i.name_as_designated`

/** Those of the codes that no county in the division table has. */
export async function unknownCounties(
  context: Context,
  county_codes: string[]
): Promise<Set<string>> {
  const found = await rows<{ code: string }>(
    context,
    `select code from unnest(cast(:county_codes as text[])) as given (code)
      where not exists (select from division
        where division.code = given.code and level = 'county')`,
    { county_codes }
  )
  return new Set(found.map(({ code }) => code))
}

/**
 * Writes the scheme and locks it, so that two imports of one scheme take
 * turns. Answers the day of the newest list imported so far.
 */
async function lockScheme(context: Context, scheme: SchemeInput) {
  const [row] = await rows<{ listed_on: CivilDate | null }>(
    context,
    `insert into scheme (code, name, name_en, badge, badge_en, document)
      values (:code, :name, :name_en, :badge, :badge_en, :document)
      on conflict (code) do update set name = excluded.name,
        name_en = excluded.name_en, badge = excluded.badge,
        badge_en = excluded.badge_en, document = excluded.document
      returning listed_on`,
    scheme
  )
  return row?.listed_on ?? null
}

/**
 * Makes `list` the whole list of the scheme from `effective_on` on: counties
 * new to it start that day, counties gone from it end the day before, and what
 * an operator confirmed stays confirmed. A list older than the newest one
 * imported changes nothing.
 */
export async function importDesignationRows(
  context: Context,
  scheme: SchemeInput,
  effective_on: CivilDate,
  list: CountyDesignationInput[]
): Promise<ImportResult> {
  const listed_on = await lockScheme(context, scheme)
  if (listed_on !== null && listed_on > effective_on) {
    return { added: 0, changed: 0, ended: 0 }
  }
  const bindings = {
    scheme: scheme.code,
    effective_on,
    last_day: dayBefore(effective_on),
    list: JSON.stringify(list),
  }
  const run = (sql: string) => rows<{ id: string }>(context, sql, bindings)

  // A row that began this very day was a slip of the pen, not history.
  const withdrawn = await run(
    `delete from county_designation d
      where ${open} and d.starts_on >= :effective_on
        and not exists (select from (${incoming}) i where ${same})
      returning d.id`
  )
  const ended = await run(
    `update county_designation d
      set ends_on = :last_day, updated_at = now()
      where ${open} and not exists (select from (${incoming}) i where ${same})
      returning d.id`
  )
  const changed = await run(
    `update county_designation d set status = i.status, source = i.source,
        note = i.note, updated_at = now()
      from (${incoming}) i
      where ${open} and ${same} and d.status <> 'confirmed'
        and (d.status, d.source, d.note)
          is distinct from (i.status, i.source, i.note)
      returning d.id`
  )
  const added = await run(
    `insert into county_designation (id, scheme_code, county_code,
        name_as_designated, starts_on, status, source, note)
      select 'cds_' || replace(gen_random_uuid()::text, '-', ''), :scheme,
        i.county_code, i.name_as_designated, :effective_on, i.status,
        i.source, i.note
      from (${incoming}) i
      where not exists (select from county_designation d
        where ${open} and ${same})
      returning id`
  )
  await run(
    `update scheme set listed_on = :effective_on, updated_at = now()
      where code = :scheme and listed_on is distinct from :effective_on
      returning code as id`
  )
  return {
    added: added.length,
    changed: changed.length,
    ended: ended.length + withdrawn.length,
  }
}
