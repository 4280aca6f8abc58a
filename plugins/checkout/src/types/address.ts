/** As a buyer writes it. */
export type AddressInput = {
  recipient_name: string
  /** Eleven digits, from the mainland. */
  mobile: string
  province_code: string
  /** Null where the county stands directly under its province. */
  prefecture_code: string | null
  county_code: string
  /** Street, number, building. */
  detail: string
  is_default?: boolean
}

export type AddressRegion = {
  province_code: string
  province_name: string
  prefecture_code: string | null
  prefecture_name: string | null
  county_code: string
  county_name: string
}

/** In a list: 张*, 138****5678, 江苏省南京市鼓楼区****. */
export type MaskedAddress = AddressRegion & {
  id: string
  recipient_name: string
  mobile: string
  address: string
  is_default: boolean
}

/** One address in clear, for its owner to edit. */
export type Address = AddressRegion & {
  id: string
  recipient_name: string
  mobile: string
  detail: string
  is_default: boolean
}
