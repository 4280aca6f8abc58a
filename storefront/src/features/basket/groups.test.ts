import type { LineGoods, PricedLine } from "@mall/checkout/types"
import { withMore } from "./change-basket"
import { goodsFen, groupByCooperative } from "./groups"

const line = (
  variant_id: string,
  cooperative_id: string,
  unit_price_fen: number,
  quantity = 1,
  fault: PricedLine["fault"] = null
): PricedLine => ({
  variant_id,
  quantity,
  fault,
  amount_fen: 0 as PricedLine["amount_fen"],
  goods: {
    cooperative_id,
    cooperative_name: `coop ${cooperative_id}`,
    unit_price_fen,
  } as LineGoods,
})

describe("a basket", () => {
  const soldOut = { code: "line_sold_out", message: "sold out" } as const

  it("stands by cooperative, in the order in which goods were put in", () => {
    const lines = [line("a", "1", 100), line("b", "2", 100), line("c", "1", 5)]
    const groups = groupByCooperative(lines)
    expect(groups.map(({ name }) => name)).toEqual(["coop 1", "coop 2"])
    expect(groups[0]?.lines.map((one) => one.variant_id)).toEqual(["a", "c"])
  })

  it("counts what can be bought, to the fen", () => {
    const lines = [line("a", "1", 1990, 3), line("b", "2", 500, 2, soldOut)]
    expect(goodsFen(lines)).toBe(5970)
  })

  it("adds to a line that is there and never beyond what one may buy", () => {
    const lines = [{ variant_id: "a", quantity: 998 }]
    expect(withMore(lines, { variant_id: "a", quantity: 5 })).toEqual([
      { variant_id: "a", quantity: 999 },
    ])
    expect(withMore(lines, { variant_id: "b", quantity: 2 })).toEqual([
      ...lines,
      { variant_id: "b", quantity: 2 },
    ])
  })
})
