import type { GoodsOfPerson } from "@mall/cooperative/goods-of-person"
import { fen } from "@mall/ledger/money"
import { groupShares, sharesOf, sumShares } from "../lib/contribution"

const line = (id: string, variant_id: string, quantity: number) => ({
  id,
  source_type: "gift_round" as const,
  source_id: "grd_1",
  variant_id,
  product_title: variant_id,
  quantity,
  short_quantity: 0,
})
const credited = (id: string, credited_fen: number, confirmed_fen = 0) => ({
  consignment_line_id: id,
  county_code: "640323",
  cooperative_id: `coop_${id}`,
  credited_fen: fen(credited_fen),
  confirmed_fen: fen(confirmed_fen),
})
const goods = (quantity: number): GoodsOfPerson[] => [
  {
    source_type: "gift_round",
    source_id: "grd_1",
    goods: [{ variant_id: "millet", quantity }],
  },
]

describe("a person's share of what is credited", () => {
  it("is what stands credited by the pieces that are theirs", () => {
    const shares = sharesOf(
      goods(2),
      [line("a", "millet", 300), line("b", "mutton", 300)],
      [credited("a", 300_000), credited("b", 300_000)]
    )
    expect(sumShares(shares)).toEqual({
      credited_fen: 2_000,
      awaiting_fen: 2_000,
    })
  })

  it("shrinks with a refund of the line, and not with pieces that never came", () => {
    const [half] = sharesOf(
      goods(2),
      [line("a", "millet", 300)],
      [credited("a", 150_000)]
    )
    expect(half).toMatchObject({ credited_fen: 1_000 })
    const [whole] = sharesOf(
      goods(2),
      [{ ...line("a", "millet", 300), short_quantity: 100 }],
      [credited("a", 200_000)]
    )
    expect(whole).toMatchObject({ credited_fen: 2_000 })
  })

  it("is all that stands of what was bought whole", () => {
    const [share] = sharesOf(
      [{ source_type: "gift_round", source_id: "grd_1", goods: "all" }],
      [line("a", "millet", 3)],
      [credited("a", 1_999, 1_999)]
    )
    expect(share).toMatchObject({ credited_fen: 1_999, confirmed_fen: 1_999 })
  })

  it("has no part of goods that are credited nowhere or went back whole", () => {
    const lines = [line("a", "millet", 3)]
    expect(sharesOf(goods(1), lines, [])).toEqual([])
    expect(sharesOf(goods(1), lines, [credited("a", 0)])).toEqual([])
  })

  it("is grouped with the largest first", () => {
    const shares = sharesOf(
      [{ source_type: "gift_round", source_id: "grd_1", goods: "all" }],
      [line("a", "millet", 1), line("b", "mutton", 2)],
      [credited("a", 1_000), credited("b", 2_000)]
    )
    const keys = groupShares(shares, ({ cooperative_id }) => cooperative_id)
    expect(keys.map(({ key }) => key)).toEqual(["coop_b", "coop_a"])
  })
})
