import type { Fen } from "@mall/ledger/money"

/** Paid, then accepted; whatever is refunded is reversed. */
export type CreditKind = "provisional" | "confirmed" | "reversed"

/** `direct`: 直接采购, `assisted`: 帮助销售. */
export type FundingClass = "direct" | "assisted"

/** What a credit is about, as it stood on the day of payment. */
export type CreditSubject = {
  consignment_line_id: string
  product_id: string
  origin_claim_id: string
  cooperative_id: string
  county_code: string
  province_code: string
  schemes: string[]
  buyer_union_id: string | null
  /** Every union above the buyer and itself: `/un_a/un_b/`. */
  buyer_path: string | null
  channel: string
  festival: string | null
}

/** Whose money paid for a line; the parts sum to its amount. */
export type Funding = { union_fen: Fen; subsidy_fen: Fen; own_fen: Fen }

export type NewCredit = CreditSubject & {
  kind: CreditKind
  funding_class: FundingClass
  /** Names the refund of a reversal; empty for the other kinds. */
  refund_key: string
  amount_fen: Fen
  /** Of a reversal: the goods had been accepted before. */
  was_confirmed: boolean
  /** Civil date in Asia/Shanghai. */
  credited_on: string
}

export type Credit = NewCredit & {
  seq: number
  prev_hash: string
  hash: string
  /** ISO instant with milliseconds. */
  posted_at: string
}

/** What stands credited of one consignment line. */
export type CreditedLine = {
  consignment_line_id: string
  county_code: string
  cooperative_id: string
  credited_fen: Fen
  /** The part of it whose goods were accepted. */
  confirmed_fen: Fen
}

/** What became of a consignment line, in the words the books need. */
export type LineNews =
  | { kind: "paid"; on: string; line: CreditSubject & Funding }
  | { kind: "accepted"; on: string; line_id: string }
  | {
      kind: "refunded"
      on: string
      line_id: string
      refund_key: string
      amount_fen: Fen
    }

/** Which money counts as which class, between two dates. */
export type CountingRuleDTO = {
  id: string
  starts_on: string
  /** The last day; null while in force. */
  ends_on: string | null
  union_class: FundingClass
  subsidy_class: FundingClass
  own_class: FundingClass
  source: string
}
