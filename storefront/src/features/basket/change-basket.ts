import type {
  Basket,
  PricedLine,
  Quote,
  WantedLine,
} from "@mall/checkout/types"
import { callStore } from "@/lib/shop/call-store"
import {
  guestLines,
  keepBasketCount,
  keepGuestLines,
  keepSeenPrices,
  seenPrices,
} from "@/lib/shop/guest-basket"
import { isSignedIn } from "@/lib/shop/signed-in"
import { BackendError } from "@/lib/workspace/backend"

type Answer = { basket: Basket }

/** The most of one variant that a basket takes. */
export const mostOfOne = 999

const wanted = (lines: readonly WantedLine[]): WantedLine[] =>
  lines.map(({ variant_id, quantity }) => ({ variant_id, quantity }))

/** One more line, or more of a line that is there already. */
export function withMore(
  lines: readonly WantedLine[],
  { variant_id, quantity }: WantedLine
): WantedLine[] {
  const had = lines.find((line) => line.variant_id === variant_id)
  const sum = Math.min(mostOfOne, (had?.quantity ?? 0) + quantity)
  const more = { variant_id, quantity: sum }
  return had
    ? wanted(lines).map((line) =>
        line.variant_id === variant_id ? more : line
      )
    : [...wanted(lines), more]
}

/** A guest's lines with today's prices; nothing is kept at the server. */
export async function priceGuestLines(
  lines: readonly WantedLine[],
  locale: string
): Promise<PricedLine[]> {
  if (!lines.length) {
    return []
  }
  const body = { lines: wanted(lines), tenders: [] }
  const call = { method: "POST", body } as const
  const { quote } = await callStore<{ quote: Quote }>(
    "checkout/quote",
    locale,
    call
  )
  return quote.lines
}

/** Makes these lines the basket and answers them priced. */
export async function keepBasket(
  lines: readonly WantedLine[],
  locale: string
): Promise<PricedLine[]> {
  keepBasketCount([...lines])
  if (!isSignedIn()) {
    keepGuestLines(wanted(lines))
    return priceGuestLines(lines, locale)
  }
  const call = { method: "PUT", body: { lines: wanted(lines) } } as const
  const { basket } = await callStore<Answer>("basket", locale, call)
  return basket.lines
}

/**
 * Puts goods into the basket: the customer's own at the server, or this
 * browser's. A session that ended meanwhile makes the reader a guest again,
 * whose goods join the basket at the next sign-in.
 */
export async function addToBasket(
  more: WantedLine & { price_fen: number },
  locale: string
): Promise<void> {
  keepSeenPrices({ ...seenPrices(), [more.variant_id]: more.price_fen })
  if (isSignedIn()) {
    try {
      const { basket } = await callStore<Answer>("basket", locale)
      await keepBasket(withMore(basket.lines, more), locale)
      return
    } catch (error) {
      const isOver =
        error instanceof BackendError && error.code === "session_required"
      if (!isOver) {
        throw error
      }
    }
  }
  const lines = withMore(guestLines(), more)
  keepGuestLines(lines)
  keepBasketCount(lines)
}

/** What a guest had put aside joins the basket of who signed in since. */
export async function mergeGuestLines(
  locale: string
): Promise<PricedLine[] | undefined> {
  const lines = guestLines()
  if (!lines.length) {
    return undefined
  }
  const call = { method: "POST", body: { lines: wanted(lines) } } as const
  const { basket } = await callStore<Answer>("basket/merge", locale, call)
  keepGuestLines([])
  return basket.lines
}
