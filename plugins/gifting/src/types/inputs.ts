import type { Fen } from "@mall/ledger/money"
import type { GiftRoundDTO } from "./dtos"
import type { DeliveryMode, Festival, GiftMode, OWN_RULE_KINDS } from "./names"

/** Who acts, and for which union; from the session, never from a body. */
export type RoundActor = { union_id: string; staff_id: string }

/** One round of the acting union. */
export type RoundOfActor = RoundActor & { id: string }

/** A round and the member who acts for themselves; from the session. */
export type OwnRound = { id: string; member_id: string }

/** Whom a cooperative delivers to when goods go to the workplace. */
export type WorkplaceContact = { name: string; mobile: string; address: string }

export type GiftRoundPlan = {
  name: string
  festival: Festival
  festival_name?: string | null
  festival_document?: string | null
  fiscal_year: number
  per_head_fen: Fen
  mode: GiftMode
  delivery_mode: DeliveryMode
  workplace?: WorkplaceContact | null
  choice_deadline?: string | null
  dispatch_due_on?: string | null
  /** Places for members who join later. */
  reserve_members?: number
}

/** For whom a supplement is: named members, or all who joined late. */
export type SupplementPlan = {
  member_ids?: string[]
  all_late_joiners?: true
  choice_deadline?: string
  dispatch_due_on?: string
}

export type GiftRoundChange = Partial<GiftRoundPlan> & {
  default_package_id?: string
}

export type OwnGiftRule = {
  kind: (typeof OWN_RULE_KINDS)[number]
  festival: Festival | null
  amount_fen: Fen | null
  share_percent: number | null
  document: string
  /** The first day it holds on, today or later. */
  starts_on: string
  ends_on: string | null
  reason: string
}

export type GiftPackagePlan = {
  name: string
  items: { variant_id: string; quantity: number }[]
}

/** A page of rounds; what is absent leaves nothing out. */
export type RoundSearch = {
  /** Part of a round's name. */
  q?: string
  fiscal_year?: number
  union_id?: string
  /** Neither completed nor cancelled. */
  is_open?: boolean
  offset: number
  limit: number
}

export type RoundsPage = {
  gift_rounds: GiftRoundDTO[]
  count: number
  /** Of all that match, cancelled ones left out. */
  total_fen: number
  /** Years there are rounds of, newest first. */
  fiscal_years: number[]
}

/** Money that came under a transfer's code and pays nothing. */
export type StrayRemittance = {
  /** The bank's number for the money that came: noted twice, it is owed once. */
  bank_reference: string
  amount_fen: Fen
  reason: string
}
