import fc from "fast-check"
import { addFen, allocate, fen, formatYuan, toFen, toYuan } from "../money"

const anyFen = fc.maxSafeInteger().map((value) => fen(value))

describe("fen", () => {
  it("goes to yuan and back without loss", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        expect(toFen(toYuan(fen(value)))).toBe(value)
      })
    )
  })

  it("refuses a third decimal instead of rounding it", () => {
    expect(toFen("12.50")).toBe(1250)
    expect(() => toFen("12.505")).toThrow(RangeError)
    expect(() => fen(0.5)).toThrow(RangeError)
  })

  it("reads with thousands and two decimals", () => {
    expect(formatYuan(fen(123450))).toBe("¥1,234.50")
    expect(formatYuan(fen(-5))).toBe("-¥0.05")
    expect(formatYuan(fen(100000000))).toBe("¥1,000,000.00")
  })
})

describe("allocate", () => {
  const weights = fc
    .array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 20 })
    .filter((all) => all.some((weight) => weight > 0))

  it("gives parts that sum to the whole", () => {
    fc.assert(
      fc.property(anyFen, weights, (total, parts) => {
        expect(addFen(...allocate(total, parts))).toBe(total)
      })
    )
  })

  it("gives the fen left over to the largest remainders", () => {
    expect(allocate(fen(100), [1, 1, 1])).toEqual([34, 33, 33])
    expect(allocate(fen(-100), [1, 1, 1])).toEqual([-34, -33, -33])
    expect(allocate(fen(10), [0, 5])).toEqual([0, 10])
  })
})
