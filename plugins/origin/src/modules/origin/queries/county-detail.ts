import { type Context } from "@medusajs/framework/types"
import type { CivilDate, CountyDetail } from "../../../types/origin"
import { awaitingCheck, inForce, verified } from "./in-force"
import { rows } from "./rows"

const statement = `
  select county.code, county.name, county.province_code,
    province.name as province_name, prefecture.name as prefecture_name,
    (select coalesce(array_agg(distinct d.scheme_code), '{}')
      from county_designation d
      where d.county_code = county.code and ${inForce}) as schemes,
    (select coalesce(array_agg(distinct d.scheme_code), '{}')
      from county_designation d
      where d.county_code = county.code
        and ${awaitingCheck}) as unverified_schemes,
    (select coalesce(jsonb_agg(jsonb_build_object(
        'scheme', d.scheme_code, 'name_as_designated', d.name_as_designated,
        'starts_on', d.starts_on, 'ends_on', d.ends_on, 'status', d.status,
        'source', d.source, 'note', d.note
      ) order by d.starts_on, d.scheme_code, d.name_as_designated), '[]')
      from county_designation d
      where d.county_code = county.code and d.deleted_at is null
    ) as designations,
    (select coalesce(jsonb_agg(jsonb_build_object(
        'east_name', p.east_name, 'west_name', p.west_name, 'kind', p.kind,
        'since', p.since, 'source', p.source
      ) order by p.west_code desc, p.east_code), '[]')
      from pairing p
      where p.deleted_at is null and p.west_code in
        (county.code, county.parent_code, county.province_code)
    ) as pairings,
    (select coalesce(array_agg(distinct c.product_id), '{}')
      from origin_claim c
      where c.county_code = county.code and c.deleted_at is null
        and ${verified}) as product_ids
  from division county
  join division province on province.code = county.province_code
  left join division prefecture
    on prefecture.code = county.parent_code and prefecture.level = 'prefecture'
  where county.code = :code and county.level = 'county'`

/** Everything a county's page says; undefined for a code that is no county. */
export async function countyDetail(
  context: Context,
  code: string,
  on: CivilDate
): Promise<CountyDetail | undefined> {
  const [county] = await rows<CountyDetail>(context, statement, { code, on })
  return county
}
