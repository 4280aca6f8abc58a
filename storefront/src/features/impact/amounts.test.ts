import { colourLevels, largeAmount } from "./amounts"

describe("figures of the board", () => {
  it("count in 万 and 亿 in Chinese and in millions in English", () => {
    expect(largeAmount(128_456_700, "zh")).toEqual({
      value: "128.46",
      unit: "万元",
    })
    expect(largeAmount(999_900, "zh")).toEqual({
      value: "9,999.00",
      unit: "元",
    })
    expect(largeAmount(1_000_000_000_000, "zh")).toEqual({
      value: "100.00",
      unit: "亿元",
    })
    expect(largeAmount(128_456_700, "en")).toEqual({
      value: "¥1.28",
      unit: "million",
    })
    expect(largeAmount(99_999_900, "en").value).toBe("¥999,999.00")
  })

  it("colour the largest darkest and nothing at zero", () => {
    expect(colourLevels({ a: 100, b: 20, c: 1, d: 0 })).toEqual({
      a: 4,
      b: 1,
      c: 1,
    })
    expect(colourLevels({})).toEqual({})
  })
})
