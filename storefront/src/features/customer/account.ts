/** As `GET /store/sign-in/account` answers. */
export interface Account {
  mobile_masked: string
  has_password: boolean
}

/** As `GET /store/membership` answers for somebody on a union's roster. */
export interface Membership {
  union: { name: string; short_name: string | null; path_names: string[] }
  name_masked: string
  department: string | null
}

/** As `GET /store/allowances` answers, as far as the shop shows it. */
export interface Allowance {
  reference: string
  name: string
  /** Money of one's own, or a share of what is bought. */
  kind: "allowance" | "tiered" | "matched"
  is_usable: boolean
  /** Why it cannot be used now, in the reader's language. */
  why: string | null
  remaining_fen: number
  /** What was granted or may be used at most; null without a limit. */
  amount_fen: number | null
  scope_kind:
    | "assisted_counties"
    | "paired_counties"
    | "categories"
    | "cooperatives"
    | "all"
  scope_ids: string[]
  starts_on: string
  ends_on: string
  match_percent: number | null
  tiers: { threshold_fen: number; discount_fen: number; is_used: boolean }[]
}
