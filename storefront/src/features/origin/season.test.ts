import type { ProductOrigin } from "@mall/origin/types"
import { countiesToKnow, inSeason, ofScheme } from "./season"

function origin(
  product_id: string,
  rest: Partial<ProductOrigin>
): ProductOrigin {
  return {
    product_id,
    claim_id: `claim_${product_id}`,
    county_code: "522631",
    county_name: "黎平县",
    province_code: "520000",
    province_name: "贵州省",
    prefecture_name: null,
    village: "",
    harvest_months: [9, 10],
    schemes: ["lifted_county"],
    is_verified: true,
    is_eligible: true,
    certificates: [],
    ...rest,
  }
}

const products = [{ id: "a" }, { id: "b" }, { id: "c" }, { id: "d" }]
const origins = {
  a: origin("a", {}),
  b: origin("b", {}),
  c: origin("c", { province_code: "530000", county_code: "530402" }),
  d: origin("d", { is_verified: false, is_eligible: false }),
}

describe("what the home page shows", () => {
  it("takes verified goods of this month, provinces in turn", () => {
    expect(inSeason(products, origins, 10, 2)).toEqual([
      { id: "a" },
      { id: "c" },
    ])
    expect(inSeason(products, origins, 10, 9)).toHaveLength(3)
    expect(inSeason(products, origins, 1, 9)).toEqual([])
  })

  it("never puts goods under a scheme that does not cover them", () => {
    expect(ofScheme(products, origins, "lifted_county", 9)).toHaveLength(3)
    expect(ofScheme(products, origins, "national_key_county", 9)).toEqual([])
  })

  it("turns through the counties day by day, each once", () => {
    const today = countiesToKnow(products, origins, 0, 9)
    const tomorrow = countiesToKnow(products, origins, 1, 9)
    expect(today.map(({ product }) => product.id)).toEqual(["a", "c"])
    expect(tomorrow.map(({ product }) => product.id)).toEqual(["c", "a"])
    expect(countiesToKnow([], {}, 5, 4)).toEqual([])
  })
})
