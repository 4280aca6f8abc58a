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
  remaining_fen: number
  ends_on: string
}
