import {
  assistedPercentOf,
  type PricedGift,
  sumOf,
  withGift,
  withQuantity,
} from "./package-draft"

const gift = (id: string, price: number, isAssisted: boolean): PricedGift => ({
  variant_id: id,
  product_id: `prod_${id}`,
  product_title: id,
  variant_title: "1kg",
  unit_price_fen: price,
  available: 10,
  county_code: null,
  county_name: null,
  cooperative_name: "合作社",
  is_assisted: isAssisted,
})

describe("a package while it is put together", () => {
  it("counts the same gift twice as two of it", () => {
    const rice = gift("rice", 5990, true)
    const items = withGift(withGift([], rice), rice)
    expect(items).toHaveLength(1)
    expect(sumOf(items)).toBe(11980)
  })

  it("never rounds the assisted share up", () => {
    const items = withGift(
      withGift([], gift("rice", 499, true)),
      gift("tea", 501, false)
    )
    expect(assistedPercentOf(items)).toBe(49)
    expect(assistedPercentOf([])).toBe(0)
  })

  it("takes a gift out at quantity nought", () => {
    const items = withGift([], gift("rice", 499, true))
    expect(withQuantity(items, "rice", 0)).toEqual([])
  })
})
