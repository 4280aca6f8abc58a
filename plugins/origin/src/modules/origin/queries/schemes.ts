import { type Context } from "@medusajs/framework/types"
import type { CivilDate, SchemeSummary } from "../../../types/origin"
import { awaitingCheck, inForce } from "./in-force"
import { rows } from "./rows"

/** Every scheme with the number of counties it covers on a day. */
export function schemeSummaries(context: Context, on: CivilDate) {
  return rows<SchemeSummary>(
    context,
    `select s.code, s.name, s.name_en, s.badge, s.badge_en, s.document,
        s.listed_on,
        count(d.id) filter (where ${inForce})::int as county_count,
        count(d.id) filter (where ${awaitingCheck})::int
          as unverified_county_count
      from scheme s left join county_designation d on d.scheme_code = s.code
      where s.deleted_at is null
      group by s.code order by county_count desc, s.code`,
    { on }
  )
}
