import type { Fen } from "@mall/ledger/money"
import type { ListedStaff } from "@mall/sign-in/types"

export const COOPERATIVE_ROLES = ["owner", "seller", "packer"] as const
export type CooperativeRole = (typeof COOPERATIVE_ROLES)[number]

/** Farmers' cooperative, small firm or family farm. */
export const COOPERATIVE_KINDS = [
  "cooperative",
  "company",
  "family_farm",
] as const
export type CooperativeKind = (typeof COOPERATIVE_KINDS)[number]

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

/** As the operator enters it: with whom to call, and how the owner delivers. */
export type NewCooperative = Omit<
  CreateCooperative,
  "id" | "stock_location_id"
> & {
  contact_name: string
  contact_mobile: string
}

export type OpenedCooperative = NewCooperative & { stock_location_id: string }

/** Staff as lists show them, with when their open invitation ends. */
export type CooperativeStaffView = ListedStaff & {
  invitation_expires_at: string | null
}

export type CooperativeLogEntry = {
  kind: string
  staff_id: string | null
  details: Record<string, unknown>
  by_type: "user" | "cooperative_staff"
  by_id: string
  at: string
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
  email?: string
  mobile?: string
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
  /** What they sign in with: their e-mail, or their mobile. */
  email: string
  display_name: string
}
