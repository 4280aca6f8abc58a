import { addFen } from "@mall/ledger/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../refuse"
import type { Basket, WantedLine } from "../types/basket"
import { MAX_LINES } from "../types/names"
import { type Language, priceWanted, showLine } from "./quote"
import { checkoutOf } from "./reading/services"

/** The basket priced now; a line that cannot be bought stays, and says why. */
export async function readBasket(
  container: MedusaContainer,
  customerId: string,
  language: Language
): Promise<Basket> {
  const wanted = await checkoutOf(container).basketOf(customerId)
  const priced =
    wanted.length > 0
      ? await priceWanted(container, customerId, wanted, new Date())
      : []
  return {
    lines: priced.map((line) => showLine(line, language)),
    goods_fen: addFen(...priced.map(({ amount_fen }) => amount_fen)),
  }
}

const assertSingle = (lines: readonly WantedLine[]) => {
  const variants = new Set(lines.map(({ variant_id }) => variant_id))
  if (variants.size < lines.length) {
    throw refuse.invalid("lines_repeated")
  }
}

/** Sets the basket to exactly these lines. */
export async function replaceBasket(
  container: MedusaContainer,
  customerId: string,
  lines: readonly WantedLine[]
): Promise<void> {
  assertSingle(lines)
  await checkoutOf(container).replaceBasket(customerId, lines)
}

/**
 * Adds what a guest had put in at sign-in. Refuses with `basket_full` rather
 * than drop something.
 */
export async function mergeBasket(
  container: MedusaContainer,
  customerId: string,
  lines: readonly WantedLine[]
): Promise<void> {
  assertSingle(lines)
  const checkout = checkoutOf(container)
  const kept = await checkout.basketOf(customerId)
  const together = new Set(
    [...kept, ...lines].map(({ variant_id }) => variant_id)
  )
  if (together.size > MAX_LINES) {
    throw refuse.notAllowed("basket_full", { limit: MAX_LINES })
  }
  await checkout.mergeBasket(customerId, lines)
}
