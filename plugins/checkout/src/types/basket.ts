import type { Fen } from "@mall/ledger/money"

/** What a buyer wants of one variant. */
export type WantedLine = { variant_id: string; quantity: number }

/** A variant as the shop shows it beside its line. */
export type LineGoods = {
  product_id: string
  product_title: string
  product_handle: string
  variant_title: string
  thumbnail: string | null
  /** Null when it has no price in CNY and so cannot be bought. */
  unit_price_fen: Fen | null
  /** Null when its stock is not counted. */
  available: number | null
  /** Fresh goods that cannot be returned for no reason (seven-day rule). */
  is_fresh: boolean
  cooperative_id: string | null
  cooperative_name: string | null
  county_code: string | null
  county_name: string | null
  is_assisted: boolean
}

export const LINE_FAULTS = [
  /** Unknown variant, unpublished product, or not sold in this shop. */
  "line_unavailable",
  /** No cooperative supplies it. */
  "line_without_cooperative",
  "line_without_price",
  "line_sold_out",
  /** Some, but fewer than wanted, are left. */
  "line_short",
  /** Only from a quote that was given the price the buyer had seen. */
  "line_price_changed",
] as const
export type LineFaultCode = (typeof LINE_FAULTS)[number]

/** What is wrong with one line; the others stay as they are. */
export type LineFault = {
  code: LineFaultCode
  /** In the reader's language. */
  message: string
}

export type PricedLine = WantedLine & {
  /** Null for a variant that is gone; the line stays until it is removed. */
  goods: LineGoods | null
  /** 0 when it cannot be bought. */
  amount_fen: Fen
  fault: LineFault | null
}

/** The basket of a signed-in customer, priced as of now. */
export type Basket = {
  lines: PricedLine[]
  /** Of the lines that can be bought. */
  goods_fen: Fen
}
