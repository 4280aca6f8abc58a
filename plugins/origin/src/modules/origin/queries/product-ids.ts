import { type Context } from "@medusajs/framework/types"
import type { CivilDate } from "../../../types/origin"
import { inForce, verified } from "./in-force"
import { rows } from "./rows"

export type ProductFilters = {
  county_code?: string
  province_code?: string
  /** Part of the name of the county, its prefecture or its province. */
  place?: string
  /** Only goods whose county some scheme covers that day. */
  is_eligible?: boolean
}

/** Products with a verified origin on a day, in a stable order. */
export async function verifiedProductIds(
  context: Context,
  filters: ProductFilters,
  on: CivilDate
): Promise<string[]> {
  const found = await rows<{ product_id: string }>(
    context,
    `select distinct c.product_id
      from origin_claim c join division county on county.code = c.county_code
      where c.deleted_at is null and ${verified}
        and (cast(:county as text) is null or c.county_code = :county)
        and (cast(:province as text) is null
          or county.province_code = :province)
        and (cast(:place as text) is null or exists (
          select from division place
          where place.code in
              (county.code, county.parent_code, county.province_code)
            and position(:place in place.name) > 0))
        and (not cast(:eligible as boolean) or exists (
          select from county_designation d
          where d.county_code = c.county_code and ${inForce}))
      order by c.product_id`,
    {
      on,
      county: filters.county_code ?? null,
      province: filters.province_code ?? null,
      place: filters.place ?? null,
      eligible: filters.is_eligible ?? false,
    }
  )
  return found.map(({ product_id }) => product_id)
}
