import { formatFen, formatYuan, priceParts } from "./money"

describe("money as readers see it", () => {
  it("always shows fen and separates thousands", () => {
    expect(formatYuan(1234.5)).toBe("¥1,234.50")
    expect(formatFen(1260)).toBe("¥12.60")
    expect(formatFen(0)).toBe("¥0.00")
  })

  it("splits a price so that its fen can be set smaller", () => {
    expect(priceParts(88)).toEqual(["88", "00"])
    expect(priceParts(1234.56)).toEqual(["1,234", "56"])
  })
})
