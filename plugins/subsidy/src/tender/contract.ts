import type { Sentence } from "@mall/access/refusals"
import type { Fen } from "@mall/ledger/money"
import type { Unit } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"

/** The shape checkout asks of a tender. */
export type Buyer = {
  customer_id: string
  member_id?: string
  union_id?: string
  union_name?: string
  union_path?: string
}

export type TenderLine = {
  line_id: string
  product_id: string
  variant_id: string
  cooperative_id: string
  quantity: number
  unit_price_fen: Fen
  amount_fen: Fen
}

export type TenderLineAmount = { line_id: string; amount_fen: Fen }

export type TenderChoice = "auto" | readonly string[]

export type TenderOffer = {
  reference: string
  label: Sentence
  is_chosen: boolean
  amount_fen: Fen
  lines: TenderLineAmount[]
  remaining_fen: Fen
  expires_at: string | null
  why: Sentence
}

export type TenderHold = {
  reference: string
  label: Sentence
  amount_fen: Fen
  lines: TenderLineAmount[]
}

export type TenderPurchase = { id: string; buyer: Buyer }

export type TenderLineRefund = TenderLineAmount & { reference: string }

export type Tender = {
  name: string
  funding: "subsidy" | "union"
  offer(
    container: MedusaContainer,
    input: {
      buyer: Buyer
      lines: readonly TenderLine[]
      choice: TenderChoice
      at: Date
    }
  ): Promise<TenderOffer[]>
  hold(
    unit: Unit,
    input: {
      purchase: TenderPurchase
      choice: TenderChoice
      lines: readonly TenderLine[]
      at: Date
      expires_at: Date
    }
  ): Promise<TenderHold[]>
  post(unit: Unit, purchase: TenderPurchase, at: Date): Promise<void>
  void(unit: Unit, purchase: TenderPurchase, at: Date): Promise<void>
  refund(
    unit: Unit,
    input: {
      purchase: TenderPurchase
      refund_key: string
      lines: TenderLineRefund[]
      at: Date
    }
  ): Promise<{ returned: TenderLineRefund[] }>
}
