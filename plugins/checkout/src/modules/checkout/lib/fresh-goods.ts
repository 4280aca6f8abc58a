/** The longest shelf life, in days, of what counts as fresh. */
const FRESH_DAYS = 15

export type ShelfFacts = {
  storage?: unknown
  shelf_life?: unknown
  is_fresh?: unknown
}

const text = (value: unknown) => (typeof value === "string" ? value : "")

/**
 * Whether goods are fresh or perishable, which article 25 of the consumer
 * protection law takes out of the seven-day return if the buyer confirms it.
 * What the product says of itself (`is_fresh`) decides; otherwise chilled and
 * frozen goods, and those to be eaten within fifteen days, are.
 */
export function isFresh(facts: ShelfFacts | null): boolean {
  if (typeof facts?.is_fresh === "boolean") {
    return facts.is_fresh
  }
  if (/冷藏|冷冻/.test(text(facts?.storage))) {
    return true
  }
  const days = /(\d+)\s*天/.exec(text(facts?.shelf_life))?.[1]
  return days !== undefined && Number(days) <= FRESH_DAYS
}
