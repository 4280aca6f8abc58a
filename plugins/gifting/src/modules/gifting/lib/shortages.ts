/** Stock one order line takes: a variant may be made of several items. */
export type StockNeed = {
  line_item_id: string
  inventory_item_id: string
  location_id: string
  product: string
  quantity: number
}

export type StockLevel = {
  inventory_item_id: string
  location_id: string
  available: number
}

export type Shortage = { product: string; wanted: number; available: number }

/**
 * Where the needs together exceed a level: needs of one item are summed first,
 * so that two lines cannot each be promised the same units.
 */
export function shortagesOf(
  needs: readonly StockNeed[],
  levels: readonly StockLevel[]
): Shortage[] {
  const wanted = new Map<string, Shortage>()
  for (const need of needs) {
    const level = levels.find(
      (item) =>
        item.inventory_item_id === need.inventory_item_id &&
        item.location_id === need.location_id
    )
    const key = `${need.inventory_item_id}@${need.location_id}`
    const sum = wanted.get(key)
    wanted.set(key, {
      product: sum?.product ?? need.product,
      wanted: (sum?.wanted ?? 0) + need.quantity,
      available: Math.max(0, level?.available ?? 0),
    })
  }
  return [...wanted.values()].filter((item) => item.wanted > item.available)
}
