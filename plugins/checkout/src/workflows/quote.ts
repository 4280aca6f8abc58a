import { fillSentence } from "@mall/access/refusals"
import { addFen, fen, type Fen } from "@mall/ledger/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { buyerOf } from "../buyers"
import {
  priceLine,
  type PricedWant,
  type ShelfItem,
} from "../modules/checkout/lib/price-lines"
import { without } from "../modules/checkout/lib/without"
import {
  registeredTenders,
  type Buyer,
  type TenderLine,
  type TenderOffer,
} from "../tenders"
import type { LineFault, PricedLine, WantedLine } from "../types/basket"
import { sentences } from "../types/sentences"
import type { Quote, QuotedTender, QuoteInput } from "../types/quote"
import { marketOf } from "./reading/market"
import { checkoutOf } from "./reading/services"
import { readShelf, withOrigins } from "./reading/shelf"

export type Language = "zh" | "en"

/** Lines as wanted, priced now, each with what is wrong with it. */
export async function priceWanted(
  container: MedusaContainer,
  customerId: string | null,
  lines: readonly (WantedLine & { expected_unit_price_fen?: Fen })[],
  at: Date
): Promise<PricedWant[]> {
  const market = await marketOf(container, customerId)
  const shelf = await readShelf(
    container,
    market,
    lines.map(({ variant_id }) => variant_id)
  )
  const full = await withOrigins(container, shelf, at)
  return lines.map((line) => priceLine(line, full.get(line.variant_id)))
}

export function showLine(
  { variant_id, quantity, item, amount_fen, fault }: PricedWant,
  language: Language
): PricedLine {
  return {
    variant_id,
    quantity,
    amount_fen,
    goods: item && showGoods(item),
    fault: fault && showFault(fault, language),
  }
}

const showFault = (
  { code, params }: NonNullable<PricedWant["fault"]>,
  language: Language
): LineFault => ({
  code,
  message: fillSentence(sentences[code], params)[language],
})

const showGoods = (item: ShelfItem) =>
  without(item, "variant_id", "is_on_sale", "stock_location_id", "parts")

/** The lines a tender may be asked about, under their ids of the moment. */
export const tenderLines = (
  priced: readonly (PricedWant & { line_id?: string })[]
): TenderLine[] =>
  priced.flatMap(({ line_id, variant_id, quantity, item, amount_fen }) =>
    item?.cooperative_id && item.unit_price_fen !== null && amount_fen > 0
      ? [
          {
            line_id: line_id ?? variant_id,
            product_id: item.product_id,
            variant_id,
            cooperative_id: item.cooperative_id,
            quantity,
            unit_price_fen: item.unit_price_fen,
            amount_fen,
          },
        ]
      : []
  )

type Offered = TenderOffer & { tender: string }

/** Asks every tender in turn; each sees what the ones before left. */
async function offersOf(
  container: MedusaContainer,
  buyer: Buyer,
  lines: readonly TenderLine[],
  choice: QuoteInput["tenders"],
  at: Date
): Promise<Offered[]> {
  const left = new Map(lines.map((line) => [line.line_id, line.amount_fen]))
  const all: Offered[] = []
  for (const tender of registeredTenders()) {
    const offers = await tender.offer(container, {
      buyer,
      lines: lines.map((line) => ({
        ...line,
        amount_fen: left.get(line.line_id) ?? fen(0),
      })),
      choice: choice ?? "auto",
      at,
    })
    for (const offer of offers) {
      offer.lines.forEach(({ line_id, amount_fen }) =>
        left.set(line_id, fen((left.get(line_id) ?? 0) - amount_fen))
      )
      all.push({ ...offer, tender: tender.name })
    }
  }
  return all
}

/**
 * What a purchase of these lines would be now, subsidies chosen as the buyer
 * asks. Writes nothing and holds nothing. A guest has no subsidies.
 * Refuses with `address_not_found`.
 */
export async function quoteLines(
  container: MedusaContainer,
  input: QuoteInput,
  {
    customer_id,
    language,
    at,
  }: {
    customer_id: string | null
    language: Language
    at: Date
  }
): Promise<Quote> {
  const checkout = checkoutOf(container)
  if (input.address_id && customer_id) {
    await checkout.sealedAddressOf(customer_id, input.address_id)
  }
  const priced = await priceWanted(container, customer_id, input.lines, at)
  const sellable = priced.filter(({ amount_fen }) => amount_fen > 0)
  const offers = customer_id
    ? await offersOf(
        container,
        await buyerOf(container, customer_id),
        tenderLines(sellable),
        input.tenders,
        at
      )
    : []
  return showQuote(priced, offers, checkout.settings.payment.methods, language)
}

function showQuote(
  priced: readonly PricedWant[],
  offers: readonly Offered[],
  payment_methods: Quote["payment_methods"],
  language: Language
): Quote {
  const lines = priced.map((want) => {
    const subsidy_fen = addFen(
      ...offers.flatMap((offer) =>
        offer.lines
          .filter(({ line_id }) => line_id === want.variant_id)
          .map(({ amount_fen }) => amount_fen)
      )
    )
    return {
      ...showLine(want, language),
      subsidy_fen,
      own_fen: fen(want.amount_fen - subsidy_fen),
    }
  })
  const sum = (of: (line: (typeof lines)[number]) => Fen) =>
    addFen(...lines.map(of))
  return {
    lines,
    groups: groupsOf(lines),
    tenders: offers.map((offer) => showOffer(offer, language)),
    totals: {
      goods_fen: sum(({ amount_fen }) => amount_fen),
      delivery_fen: fen(0),
      subsidy_fen: sum(({ subsidy_fen }) => subsidy_fen),
      own_fen: sum(({ own_fen }) => own_fen),
    },
    faults: [],
    needs_fresh_confirmation: priced.some(
      ({ item, amount_fen }) => amount_fen > 0 && item?.is_fresh
    ),
    payment_methods,
    can_check_out: lines.length > 0 && lines.every(({ fault }) => !fault),
  }
}

const showOffer = (
  { label, why, lines, ...offer }: Offered,
  language: Language
): QuotedTender => ({
  ...offer,
  label: label[language],
  why: why[language],
  lines: lines.map(({ line_id, amount_fen }) => ({
    variant_id: line_id,
    amount_fen,
  })),
})

function groupsOf(lines: readonly PricedLine[]): Quote["groups"] {
  const ids = [
    ...new Set(lines.map(({ goods }) => goods?.cooperative_id ?? null)),
  ]
  return ids.map((cooperative_id) => {
    const own = lines.filter(
      ({ goods }) => (goods?.cooperative_id ?? null) === cooperative_id
    )
    return {
      cooperative_id,
      cooperative_name: own[0]?.goods?.cooperative_name ?? null,
      variant_ids: own.map(({ variant_id }) => variant_id),
      goods_fen: addFen(...own.map(({ amount_fen }) => amount_fen)),
    }
  })
}
