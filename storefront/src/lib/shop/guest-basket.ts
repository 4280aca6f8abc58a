/** What somebody who has not signed in wants of one variant. */
export type GuestLine = { variant_id: string; quantity: number }

const key = "mall:basket"
const countKey = "mall:basket-count"
const pricesKey = "mall:seen-prices"
const changed = "mall:basket"

function read(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null")
  } catch {
    return null
  }
}

function write(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value))
  } catch {
    // A browser that keeps nothing has a basket for as long as it is open.
  }
}

const isLine = (value: unknown): value is GuestLine => {
  const { variant_id, quantity } = (value ?? {}) as Partial<GuestLine>
  return typeof variant_id === "string" && Number.isSafeInteger(quantity)
}

/** What this browser keeps for somebody who has not signed in. */
export function guestLines(): GuestLine[] {
  const lines = read(key)
  return Array.isArray(lines) ? lines.filter(isLine) : []
}

export function keepGuestLines(lines: GuestLine[]): void {
  write(key, lines)
}

/** The prices in fen that the reader was shown, by variant. */
export function seenPrices(): Record<string, number> {
  return { ...(read(pricesKey) as Record<string, number> | null) }
}

export function keepSeenPrices(prices: Record<string, number>): void {
  write(pricesKey, prices)
}

/** How many pieces the basket holds, as far as this browser knows. */
export function basketCount(): number {
  const count = read(countKey)
  return typeof count === "number" ? count : 0
}

export function keepBasketCount(lines: { quantity: number }[]): void {
  write(
    countKey,
    lines.reduce((sum, line) => sum + line.quantity, 0)
  )
  window.dispatchEvent(new Event(changed))
}

export function onBasketChange(listener: () => void): () => void {
  window.addEventListener(changed, listener)
  window.addEventListener("storage", listener)
  return () => {
    window.removeEventListener(changed, listener)
    window.removeEventListener("storage", listener)
  }
}
