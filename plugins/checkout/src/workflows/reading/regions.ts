import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../refuse"
import type { AddressRegion } from "../../types/address"
import { originOf } from "./services"

type Codes = Pick<
  AddressRegion,
  "province_code" | "prefecture_code" | "county_code"
>

/**
 * Names of the divisions, if they stand under one another; throws
 * `address_region_unknown` where they do not.
 */
export async function regionOf(
  container: MedusaContainer,
  { province_code, prefecture_code, county_code }: Codes
): Promise<AddressRegion> {
  const code = [province_code, county_code, prefecture_code ?? province_code]
  const found = await originOf(container).listDivisions(
    { code },
    { take: code.length }
  )
  const named = (wanted: string) => found.find((one) => one.code === wanted)
  const province = named(province_code)
  const county = named(county_code)
  const prefecture = prefecture_code ? named(prefecture_code) : null
  if (
    province?.level !== "province" ||
    county?.level !== "county" ||
    county.province_code !== province_code ||
    prefecture === undefined ||
    county.parent_code !== (prefecture_code ?? province_code)
  ) {
    throw refuse.invalid("address_region_unknown")
  }
  return {
    province_code,
    province_name: province.name,
    prefecture_code,
    prefecture_name: prefecture?.name ?? null,
    county_code,
    county_name: county.name,
  }
}
