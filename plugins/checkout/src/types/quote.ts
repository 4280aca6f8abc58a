import type { Fen } from "@mall/ledger/money"
import type { LineFault, PricedLine, WantedLine } from "./basket"
import type { PaymentMethod } from "./names"

export type QuoteInput = {
  lines: (WantedLine & {
    /** The price the buyer was shown; another one now is a fault. */
    expected_unit_price_fen?: Fen
  })[]
  address_id?: string
  /** References of offers, or `auto` (the default). */
  tenders?: "auto" | string[]
}

export type QuotedLine = PricedLine & {
  /** What each chosen tender pays of the line, and what is left to pay. */
  subsidy_fen: Fen
  own_fen: Fen
}

/** One cooperative's part: it ships on its own. */
export type QuoteGroup = {
  cooperative_id: string | null
  cooperative_name: string | null
  /** Variant ids of the group's lines, in the order of `lines`. */
  variant_ids: string[]
  goods_fen: Fen
}

export type QuotedTender = {
  /** The tender's name, such as `subsidy`. */
  tender: string
  reference: string
  label: string
  is_chosen: boolean
  /** Its own rules let it pay here, whether or not it is needed or wished. */
  is_able: boolean
  amount_fen: Fen
  remaining_fen: Fen
  expires_at: string | null
  why: string
  /** By variant id. */
  lines: { variant_id: string; amount_fen: Fen }[]
}

export type QuoteTotals = {
  goods_fen: Fen
  /** Prices include delivery, so this is 0 unless an option has a price. */
  delivery_fen: Fen
  subsidy_fen: Fen
  own_fen: Fen
}

/** What a purchase of these lines would be now. Nothing is held by it. */
export type Quote = {
  lines: QuotedLine[]
  groups: QuoteGroup[]
  tenders: QuotedTender[]
  totals: QuoteTotals
  /** Faults of the whole, such as an address that is missing. */
  faults: LineFault[]
  /** The law asks for an explicit confirmation before fresh goods are bought. */
  needs_fresh_confirmation: boolean
  payment_methods: PaymentMethod[]
  /** Whether checkout would take this as it is (address apart). */
  can_check_out: boolean
}

export type CheckoutInput = {
  lines: WantedLine[]
  address_id: string
  tenders?: "auto" | string[]
  /** `totals.own_fen` of the quote the buyer agreed to. */
  expected_own_fen: Fen
  /** Needed unless the own part is 0. */
  payment_method?: PaymentMethod
  fresh_goods_confirmed?: boolean
  /** Where the gateway's page sends the buyer back to; the shop's own host. */
  return_url?: string
}
