import { BigNumber, MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import { fenOfYuan, yuanOfFen } from "../lib/amount"

const fen = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })

describe("yuan and fen", () => {
  it("come back unchanged for every amount", () => {
    fc.assert(
      fc.property(fen, (amount) => {
        expect(fenOfYuan(yuanOfFen(amount))).toBe(amount)
      })
    )
  })

  it("are read the same from every form Medusa hands over", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (amount) => {
        const text = `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}`
        const raw = { value: text, precision: 20 }
        for (const form of [
          text,
          raw,
          new BigNumber(raw),
          MathBN.convert(text),
        ]) {
          expect(fenOfYuan(form)).toBe(amount)
        }
      })
    )
  })

  it("are never rounded: a third decimal is refused", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 1, max: 9 }),
        (amount, digit) => {
          const text = `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}${digit}`
          expect(fenOfYuan(text)).toBeUndefined()
        }
      )
    )
    // What floating point would make of these.
    expect(fenOfYuan("1.005")).toBeUndefined()
    expect(fenOfYuan(0.1 + 0.2)).toBeUndefined()
    expect(fenOfYuan("4.35")).toBe(435)
    expect(fenOfYuan("90071992547409.93")).toBeUndefined()
  })
})
