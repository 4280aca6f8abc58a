import { type Context } from "@medusajs/framework/types"
import type { CivilDate, ProductOrigin } from "../../../types/origin"
import { inForce, verified } from "./in-force"
import { rows } from "./rows"

const statement = `
  select c.product_id, c.id as claim_id, c.county_code,
    county.name as county_name, county.province_code,
    province.name as province_name, prefecture.name as prefecture_name,
    c.village, c.harvest_months, covering.schemes, c.is_verified,
    c.is_verified and cardinality(covering.schemes) > 0 as is_eligible,
    valid.certificates
  from (
    select distinct on (c.product_id) c.*, ${verified} as is_verified
    from origin_claim c
    where c.product_id = any(:product_ids) and c.deleted_at is null
      and c.state <> 'draft'
    order by c.product_id, is_verified desc, c.created_at desc, c.id desc
  ) c
  join division county on county.code = c.county_code
  join division province on province.code = county.province_code
  left join division prefecture
    on prefecture.code = county.parent_code and prefecture.level = 'prefecture'
  cross join lateral (
    select coalesce(array_agg(distinct d.scheme_code), '{}') as schemes
    from county_designation d
    where d.county_code = c.county_code and ${inForce}
  ) covering
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object(
        'kind', kind, 'number', number, 'holder', holder,
        'valid_from', valid_from, 'valid_to', valid_to
      ) order by kind, number), '[]') as certificates
    from certificate
    where product_id = c.product_id and deleted_at is null
      and valid_from <= :on and valid_to >= :on
  ) valid
  order by c.product_id`

/** One statement, however many products. A draft claim says nothing yet. */
export function productOrigins(
  context: Context,
  product_ids: string[],
  on: CivilDate
) {
  return rows<ProductOrigin>(context, statement, { product_ids, on })
}
