import type { PricedLine } from "@mall/checkout/types"

export interface LineGroup {
  name: string | null
  lines: PricedLine[]
}

/** One group for each cooperative, in the order of their first lines. */
export function groupByCooperative(lines: readonly PricedLine[]): LineGroup[] {
  const groups = new Map<string, LineGroup>()
  for (const line of lines) {
    const key = line.goods?.cooperative_id ?? ""
    const name = line.goods?.cooperative_name ?? null
    const group = groups.get(key) ?? { name, lines: [] }
    group.lines.push(line)
    groups.set(key, group)
  }
  return [...groups.values()]
}

export const canBuy = (line: PricedLine): boolean => !line.fault && !!line.goods

/** What the lines that can be bought cost, in fen. */
export const goodsFen = (lines: readonly PricedLine[]): number =>
  lines
    .filter(canBuy)
    .reduce(
      (sum, line) => sum + line.quantity * (line.goods?.unit_price_fen ?? 0),
      0
    )
