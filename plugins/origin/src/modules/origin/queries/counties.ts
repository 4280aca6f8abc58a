import { type Context } from "@medusajs/framework/types"
import type {
  CivilDate,
  County,
  CountyFilters,
  CountyList,
} from "../../../types/origin"
import { awaitingCheck, inForce, verified } from "./in-force"
import { rows } from "./rows"

/** Every county of a list or with goods, and what covers it on `:on`. */
const counties = `
  select county.code, county.name, county.province_code,
    province.name as province_name, prefecture.name as prefecture_name,
    listed.schemes, listed.unverified_schemes, goods.product_count
  from division county
  join division province on province.code = county.province_code
  left join division prefecture
    on prefecture.code = county.parent_code and prefecture.level = 'prefecture'
  left join (
    select d.county_code,
      coalesce(array_agg(distinct d.scheme_code)
        filter (where ${inForce}), '{}') as schemes,
      coalesce(array_agg(distinct d.scheme_code)
        filter (where ${awaitingCheck}), '{}') as unverified_schemes
    from county_designation d
    group by d.county_code
  ) listed on listed.county_code = county.code
  left join (
    select c.county_code, count(distinct c.product_id)::int as product_count
    from origin_claim c
    where c.deleted_at is null and ${verified}
    group by c.county_code
  ) goods on goods.county_code = county.code
  where county.level = 'county'`

const matching = `
  select code, name, province_code, province_name, prefecture_name,
    coalesce(schemes, '{}') as schemes,
    coalesce(unverified_schemes, '{}') as unverified_schemes,
    coalesce(product_count, 0) as product_count
  from (${counties}) county
  where (cardinality(schemes) > 0 or cardinality(unverified_schemes) > 0
      or product_count > 0)
    and (cast(:province as text) is null or province_code = :province)
    and (cast(:scheme as text) is null
      or schemes @> array[cast(:scheme as text)])
    and (cast(:q as text) is null or position(:q in name) > 0)
    and (not cast(:with_products as boolean) or product_count > 0)`

type Filters = Omit<CountyFilters, "limit" | "offset">

const bindingsOf = (filters: Filters, on: CivilDate) => ({
  on,
  province: filters.province ?? null,
  scheme: filters.scheme ?? null,
  q: filters.q ?? null,
  with_products: filters.with_products ?? false,
})

/** A page of counties, those with most goods first. */
export function countyPage(
  context: Context,
  { limit, offset, ...filters }: CountyFilters,
  on: CivilDate
) {
  return rows<County>(
    context,
    `${matching} order by product_count desc, code limit :limit offset :offset`,
    { ...bindingsOf(filters, on), limit, offset }
  )
}

/** The same counties summed by province. */
export function countyTotals(
  context: Context,
  filters: Filters,
  on: CivilDate
) {
  return rows<CountyList["provinces"][number]>(
    context,
    `select province_code, province_name, count(*)::int as county_count,
        sum(product_count)::int as product_count
      from (${matching}) matching
      group by province_code, province_name order by province_code`,
    bindingsOf(filters, on)
  )
}
