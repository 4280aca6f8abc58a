import type { Sentence } from "@mall/access/refusals"
import type { Fen } from "@mall/ledger/money"
import type { Unit } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

/** Who buys. A customer who is bound to no union has no member. */
export type Buyer = {
  customer_id: string
  member_id?: string
  union_id?: string
  /** What the cooperative and the reports read: the union's name. */
  union_name?: string
  /** Ids from the federation down to the union, as `union.path` has them. */
  union_path?: string
}

/** One line of a purchase as a tender judges it: one variant, one price. */
export type TenderLine = {
  /**
   * The Medusa order line item's id. In a quote there is no order yet, so the
   * variant's id stands here; either is unique within the call.
   */
  line_id: string
  product_id: string
  variant_id: string
  cooperative_id: string
  quantity: number
  unit_price_fen: Fen
  /** Quantity × unit price, less what tenders asked before give. */
  amount_fen: Fen
}

/** What a tender gives, or gave, to one line. */
export type TenderLineAmount = { line_id: string; amount_fen: Fen }

/**
 * What the buyer asks of the tenders: `auto` takes what leaves the buyer the
 * least to pay (the earliest to expire first where that is equal); a list
 * takes those references and no others. An empty list takes none.
 */
export type TenderChoice = "auto" | readonly string[]

/**
 * One purse the buyer could pay from. Offers that are not chosen are shown
 * with the sentence that says why, so none of them is silently absent.
 */
export type TenderOffer = {
  /** Stable id of the purse within the tender, such as an allowance's id. */
  reference: string
  label: Sentence
  /** Part of what the purchase would take; offers that cannot pay are false. */
  is_chosen: boolean
  /** Its own rules let it pay here, whether or not it is needed or wished. */
  is_able: boolean
  /** What it pays if the purchase is made now; 0 unless chosen. */
  amount_fen: Fen
  /** The same by line; sums to `amount_fen`, no line above its own amount. */
  lines: TenderLineAmount[]
  /** What the purse holds now, before this purchase. */
  remaining_fen: Fen
  /** ISO instant at which the purse ends, or null. */
  expires_at: string | null
  /** Why it pays what it pays, or why it cannot. */
  why: Sentence
}

/** One purse held for a purchase until it is posted or voided. */
export type TenderHold = {
  reference: string
  label: Sentence
  amount_fen: Fen
  /** Sums to `amount_fen`. */
  lines: TenderLineAmount[]
}

/** The purchase as a tender sees it: identity and buyer, no money. */
export type TenderPurchase = {
  /** `pur_…`; the deterministic keys of a tender's holds are made of it. */
  id: string
  buyer: Buyer
}

/** What goes back to one purse of one line. */
export type TenderLineRefund = TenderLineAmount & { reference: string }

export type TenderRefundInput = {
  purchase: TenderPurchase
  /** The same key again must change nothing and answer the same. */
  refund_key: string
  /**
   * By purse and line; checkout has split the refund and never asks a purse
   * for more than it gave to the line and has not got back.
   */
  lines: TenderLineRefund[]
  at: Date
}

/**
 * A way to pay that is not the payment gateway, such as a union's subsidy.
 * Checkout calls it; the tender keeps its own accounts.
 *
 * `hold`, `post`, `void` and `refund` run INSIDE the unit's transaction: no
 * external call, no commit of their own, row locks in sorted id order, and
 * doing any of them a second time for the same purchase (or refund key) is a
 * normal answer that changes nothing.
 */
export type Tender = {
  /** Stable, snake_case: `subsidy`. */
  name: string
  /**
   * How the tender's money counts on a consignment line: `subsidy` is a
   * programme's, `union` a union's own funds.
   */
  funding: "subsidy" | "union"
  /** Writes nothing and locks nothing; may be asked on every keystroke. */
  offer(
    container: MedusaContainer,
    input: {
      buyer: Buyer
      lines: readonly TenderLine[]
      choice: TenderChoice
      at: Date
    }
  ): Promise<TenderOffer[]>
  /**
   * Decides again under its locks, from what is true now, and holds it. With
   * a list it throws a refusal for a reference that is expired, exhausted,
   * suspended or somebody else's; with `auto` it takes what it can. Answers
   * no hold of 0. The sum on a line must not exceed `amount_fen` of the line.
   */
  hold(
    unit: Unit,
    input: {
      purchase: TenderPurchase
      choice: TenderChoice
      lines: readonly TenderLine[]
      at: Date
      /** After this the hold may be given back by the tender itself. */
      expires_at: Date
    }
  ): Promise<TenderHold[]>
  /**
   * Whether `post` would still find everything `hold` held, under the locks
   * `post` takes; false once the tender gave some of it back by itself.
   */
  isHeld(unit: Unit, purchase: TenderPurchase): Promise<boolean>
  /** The purchase is paid: the held amounts are spent, wholly. */
  post(unit: Unit, purchase: TenderPurchase, at: Date): Promise<void>
  /** The purchase lapsed or was cancelled unpaid: all is given back. */
  void(unit: Unit, purchase: TenderPurchase, at: Date): Promise<void>
  /**
   * Gives posted money back to where it came from (or where it goes once
   * that has ended). `returned` holds exactly the lines asked for. Throws
   * rather than give back more than was posted.
   */
  refund(
    unit: Unit,
    input: TenderRefundInput
  ): Promise<{ returned: TenderLineRefund[] }>
}

const tenders = new Map<string, Tender>()

/**
 * Makes a tender known to checkout, once per process and name; a plugin calls
 * it when its module is loaded. Registering a name again replaces it, which
 * is what a restarted test runner does.
 */
export function registerTender(tender: Tender): void {
  tenders.set(tender.name, tender)
}

/** All tenders in the order of their names, so that locks come in one order. */
export function registeredTenders(): Tender[] {
  return [...tenders.values()].sort((a, b) => a.name.localeCompare(b.name))
}

/** Throws when a purchase was paid by a tender that is not installed. */
export function tenderNamed(name: string): Tender {
  const tender = tenders.get(name)
  if (!tender) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `No tender is registered under "${name}"`
    )
  }
  return tender
}
