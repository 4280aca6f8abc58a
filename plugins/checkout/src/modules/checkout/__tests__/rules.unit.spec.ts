import { fen, type Fen } from "@mall/ledger/money"
import fc from "fast-check"
import { PURCHASE_STATES } from "../../../types/names"
import { isFresh } from "../lib/fresh-goods"
import { inputHash } from "../lib/input-hash"
import { priceLine, type ShelfItem } from "../lib/price-lines"
import { mayBecome, purchaseTransitions } from "../lib/purchase-transitions"
import {
  splitByWhatIsLeft,
  splitLineRefund,
  splitOverPurses,
} from "../lib/split-refund"

const amount = fc.integer({ min: 0, max: 1_000_000 }).map(fen)
const sum = (parts: readonly number[]) =>
  parts.reduce((total, part) => total + part, 0)

describe("a refund split by what is left", () => {
  it("sums to the refund and takes from nobody more than they have", () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        (left, seed) => {
          const whole = sum(left)
          const refund = fen(whole === 0 ? 0 : seed % (whole + 1))
          const parts = splitByWhatIsLeft(refund, left)
          expect(sum(parts)).toBe(refund)
          parts.forEach((part, index) => {
            expect(part).toBeGreaterThanOrEqual(0)
            expect(part).toBeLessThanOrEqual(left[index] ?? 0)
          })
        }
      )
    )
  })

  it("ends with everybody's share, however a line is refunded", () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.array(fc.nat(), { maxLength: 8 }),
        (subsidy_fen, own_fen, seeds) => {
          const line = {
            line_id: "l",
            subsidy_fen,
            own_fen,
            refunded_subsidy_fen: fen(0),
            refunded_own_fen: fen(0),
          }
          const refund = (part: Fen) => {
            const split = splitLineRefund(line, part)
            line.refunded_subsidy_fen = fen(
              line.refunded_subsidy_fen + split.subsidy_fen
            )
            line.refunded_own_fen = fen(line.refunded_own_fen + split.own_fen)
          }
          const left = () =>
            subsidy_fen +
            own_fen -
            line.refunded_subsidy_fen -
            line.refunded_own_fen
          seeds.forEach((seed) => refund(fen(seed % (left() + 1))))
          refund(fen(left()))
          expect(line.refunded_subsidy_fen).toBe(subsidy_fen)
          expect(line.refunded_own_fen).toBe(own_fen)
        }
      )
    )
  })

  it("refuses more than there is", () => {
    expect(() => splitByWhatIsLeft(fen(3), [fen(1), fen(1)])).toThrow(
      RangeError
    )
  })

  it("spreads over the purses of the line and no other", () => {
    const purse = (reference: string, line_id: string, left: number) => ({
      tender: "t",
      reference,
      line_id,
      amount_fen: fen(left),
      refunded_fen: fen(0),
    })
    expect(
      splitOverPurses(
        [purse("a", "1", 30), purse("b", "1", 10), purse("a", "2", 99)],
        [{ line_id: "1", subsidy_fen: fen(20), own_fen: fen(7) }]
      )
    ).toEqual([
      { tender: "t", reference: "a", line_id: "1", amount_fen: 15 },
      { tender: "t", reference: "b", line_id: "1", amount_fen: 5 },
    ])
  })
})

describe("the states of a purchase", () => {
  it("end at lapsed, cancelled and completed", () => {
    for (const end of ["lapsed", "cancelled", "completed"] as const) {
      expect(purchaseTransitions[end]).toEqual([])
    }
  })

  it("never come back to waiting for payment", () => {
    PURCHASE_STATES.forEach((from) =>
      expect(mayBecome(from, "awaiting_payment")).toBe(false)
    )
  })

  it("do not lapse once they are paid", () => {
    expect(mayBecome("paid", "lapsed")).toBe(false)
  })
})

describe("fresh goods", () => {
  it.each([
    [{ storage: "0–8℃冷藏" }, true],
    [{ storage: "-18℃冷冻" }, true],
    [{ shelf_life: "建议15天内食用" }, true],
    [{ shelf_life: "建议30天内食用" }, false],
    [{ shelf_life: "12个月", storage: "阴凉干燥处密封保存" }, false],
    [{ shelf_life: "建议3天内食用", is_fresh: false }, false],
    [{ shelf_life: "12个月", is_fresh: true }, true],
    [null, false],
  ])("%j: %s", (facts, fresh) => {
    expect(isFresh(facts)).toBe(fresh)
  })
})

describe("a priced line", () => {
  const item: ShelfItem = {
    variant_id: "v",
    product_id: "p",
    product_title: "小米",
    product_handle: "millet",
    variant_title: "5 kg",
    thumbnail: null,
    unit_price_fen: fen(1000),
    available: 3,
    is_fresh: false,
    is_on_sale: true,
    stock_location_id: "s",
    parts: [],
    cooperative_id: "c",
    cooperative_name: "c",
    county_code: null,
    county_name: null,
    is_assisted: false,
  }
  const faultOf = (changes: Partial<ShelfItem>, quantity = 1, expected?: Fen) =>
    priceLine(
      {
        variant_id: "v",
        quantity,
        ...(expected && { expected_unit_price_fen: expected }),
      },
      { ...item, ...changes }
    ).fault?.code ?? null

  it("says the worst first, and nothing when nothing is wrong", () => {
    expect(faultOf({})).toBeNull()
    expect(faultOf({ is_on_sale: false, available: 0 })).toBe(
      "line_unavailable"
    )
    expect(faultOf({ cooperative_id: null })).toBe("line_without_cooperative")
    expect(faultOf({ unit_price_fen: null })).toBe("line_without_price")
    expect(faultOf({ available: 0 })).toBe("line_sold_out")
    expect(faultOf({}, 4)).toBe("line_short")
    expect(faultOf({ available: null }, 99)).toBeNull()
    expect(faultOf({}, 1, fen(999))).toBe("line_price_changed")
  })

  it("costs nothing when it cannot be bought, and the new price when it changed", () => {
    const short = priceLine({ variant_id: "v", quantity: 4 }, item)
    expect(short.amount_fen).toBe(0)
    const changed = priceLine(
      { variant_id: "v", quantity: 2, expected_unit_price_fen: fen(900) },
      item
    )
    expect(changed.amount_fen).toBe(2000)
  })
})

describe("the hash of an input", () => {
  it("does not depend on the order of keys, and tells values apart", () => {
    expect(inputHash({ a: 1, b: { c: 2, d: 3 } })).toBe(
      inputHash({ b: { d: 3, c: 2 }, a: 1 })
    )
    expect(inputHash({ a: [1, 2] })).not.toBe(inputHash({ a: [2, 1] }))
    expect(inputHash({ a: undefined })).toBe(inputHash({}))
  })
})
