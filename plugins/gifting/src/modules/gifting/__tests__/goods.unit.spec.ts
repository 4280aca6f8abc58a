import { fen } from "@mall/ledger/money"
import { goodsFaults, type GoodNow } from "../lib/goods-faults"
import { packagesNow } from "../lib/packages-now"
import { packageOf } from "./round-fixtures"

const packages = [packageOf("grd_1", fen(10_000))]

const good = (change: Partial<GoodNow> = {}): GoodNow => ({
  variant_id: "variant_1",
  is_published: true,
  unit_price_fen: fen(10_000),
  cooperative_id: "coop_1",
  county_name: "盐池县",
  origin_claim_id: "ocl_1",
  is_assisted: true,
  ...change,
})

const codes = (goods: GoodNow[], comparesPrices = true) =>
  goodsFaults(packages, goods, { comparesPrices }).map(({ code }) => code)

describe("goods of a package", () => {
  it("can be ordered while nothing changed", () => {
    expect(codes([good()])).toEqual([])
  })

  it.each([
    ["gift_good_unpublished", { is_published: false }],
    ["gift_package_price_changed", { unit_price_fen: fen(10_001) }],
    ["gift_package_price_changed", { unit_price_fen: null }],
    ["gift_good_without_cooperative", { cooperative_id: null }],
    ["gift_good_origin_ended", { origin_claim_id: null, is_assisted: false }],
  ])("are refused with %s", (code, change) => {
    expect(codes([good(change)])).toEqual([code])
  })

  it("are refused when they are gone", () => {
    expect(codes([])).toEqual(["gift_good_gone"])
  })

  it("show all their faults at once", () => {
    const faults = codes([
      good({
        is_published: false,
        cooperative_id: null,
        origin_claim_id: null,
      }),
    ])
    expect(faults).toEqual([
      "gift_good_unpublished",
      "gift_good_without_cooperative",
      "gift_good_origin_ended",
    ])
  })

  it("keep the price of a round that is frozen", () => {
    expect(codes([good({ unit_price_fen: fen(20_000) })], false)).toEqual([])
  })

  it("may have moved to another cooperative, which supplies them then", () => {
    expect(codes([good({ cooperative_id: "coop_2" })])).toEqual([])
  })

  it("may have an origin nobody ever verified", () => {
    const unverified = packages.map((giftPackage) => ({
      ...giftPackage,
      items: giftPackage.items.map((item) => ({
        ...item,
        origin_claim_id: null,
        is_assisted: false,
      })),
    }))
    const now = [good({ origin_claim_id: null, is_assisted: false })]
    expect(goodsFaults(unverified, now, { comparesPrices: true })).toEqual([])
  })

  it("count as assisted by what their origin is now", () => {
    const [now] = packagesNow(packages, [good({ is_assisted: false })])
    expect(now).toMatchObject({ total_fen: 10_000, assisted_fen: 0 })
    const [still] = packagesNow(packages, [good()])
    expect(still).toMatchObject({ assisted_fen: 10_000 })
  })
})
