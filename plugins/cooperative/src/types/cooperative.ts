import type { Fen } from "@mall/ledger/money"

export type CooperativeRole = "owner" | "seller" | "packer"

/** Farmers' cooperative, small firm or family farm. */
export type CooperativeKind = "cooperative" | "company" | "family_farm"

export type CreateCooperative = {
  /** Given by a seed that wants to be repeatable. */
  id?: string
  name: string
  kind: CooperativeKind
  county_code: string
  stock_location_id: string
  credit_code: string
  about: string
  households_helped: number
}

export type Cooperative = Required<CreateCooperative>

export type CooperativeOfProduct = {
  product_id: string
  cooperative_id: string
  cooperative_name: string
  stock_location_id: string
}

/** What a cooperative sold so far, from its own paid lines. */
export type CooperativeSales = {
  orders: number
  quantity: number
  amount_fen: Fen
}

export type CreateCooperativeStaff = {
  cooperative_id: string
  email: string
  password: string
  display_name: string
  roles: CooperativeRole[]
}

export type CooperativeContext = {
  staff_id: string
  cooperative_id: string
  roles: CooperativeRole[]
}

/** A member of staff as the session knows them. */
export type CooperativeStaffIdentity = CooperativeContext & {
  email: string
  display_name: string
}
