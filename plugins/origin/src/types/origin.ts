/** A civil date of Asia/Shanghai, `YYYY-MM-DD`. */
export type CivilDate = string

export type DivisionLevel = "province" | "prefecture" | "county"

export type DivisionInput = {
  code: string
  name: string
  level: DivisionLevel
  province_code: string
  parent_code: string | null
}

/** A list that makes counties eligible, such as the 832 lifted counties. */
export type SchemeInput = {
  code: string
  name: string
  name_en: string
  /** What a badge says. */
  badge: string
  badge_en: string
  document: string
}

/**
 * How far a row of a list can be relied on. Only `sourced` (an official text
 * was at hand) and `confirmed` (an operator checked it) make a county eligible.
 */
export type DesignationStatus = "sourced" | "confirmed" | "memory" | "candidate"

export type CountyDesignationInput = {
  county_code: string
  name_as_designated: string
  status: Exclude<DesignationStatus, "confirmed">
  source: string
  note: string | null
}

export type PairingInput = {
  east_code: string
  east_name: string
  west_code: string
  west_name: string
  kind: string
  since: string | null
  status: string
  source: string
}

export type ImportResult = {
  added: number
  changed: number
  /** Designations that stopped with this list; always 0 for other imports. */
  ended: number
}

export type ClaimState = "draft" | "submitted" | "verified" | "revoked"

export type OriginClaimInput = {
  product_id: string
  county_code: string
  village: string
  /** Calendar months 1 to 12. */
  harvest_months: number[]
}

export type CertificateKind =
  | "green_food"
  | "organic"
  | "geographical_indication"
  | "compliance"
  | "production_licence"
  | "quarantine"

export type CertificateInput = {
  product_id: string
  kind: CertificateKind
  number: string
  holder: string
  valid_from: CivilDate
  valid_to: CivilDate
}

export type ProductCertificate = Omit<CertificateInput, "product_id">

/** Where a product comes from, as of one day. */
export type ProductOrigin = {
  product_id: string
  claim_id: string
  county_code: string
  county_name: string
  province_code: string
  province_name: string
  /** Null where a county stands directly under its province. */
  prefecture_name: string | null
  village: string
  harvest_months: number[]
  /** Schemes that cover the county that day; unverified lists never appear. */
  schemes: string[]
  /** The claim itself was verified and valid that day. */
  is_verified: boolean
  /** Verified, and its county covered by at least one scheme that day. */
  is_eligible: boolean
  /** Only those valid that day. */
  certificates: ProductCertificate[]
}

export type County = {
  code: string
  name: string
  prefecture_name: string | null
  province_code: string
  province_name: string
  schemes: string[]
  /** Schemes whose row for this county nobody has verified yet. */
  unverified_schemes: string[]
  product_count: number
}

export type CountyFilters = {
  province?: string
  scheme?: string
  q?: string
  with_products?: boolean
  limit: number
  offset: number
}

export type CountyList = {
  counties: County[]
  count: number
  /** Of all counties the filters match, not of the page alone. */
  provinces: {
    province_code: string
    province_name: string
    county_count: number
    product_count: number
  }[]
}

export type CountyDetail = Omit<County, "product_count"> & {
  designations: {
    scheme: string
    name_as_designated: string
    starts_on: CivilDate
    ends_on: CivilDate | null
    status: DesignationStatus
    source: string
    note: string | null
  }[]
  pairings: {
    east_name: string
    west_name: string
    kind: string
    since: string | null
    source: string
  }[]
  /** Products whose verified origin is this county. */
  product_ids: string[]
}

export type SchemeSummary = SchemeInput & {
  /** The day of the newest list imported. */
  listed_on: CivilDate | null
  county_count: number
  unverified_county_count: number
}
