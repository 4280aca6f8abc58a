export interface Region {
  province_code: string
  /** Null where the county stands directly under its province. */
  prefecture_code: string | null
  county_code: string
}
