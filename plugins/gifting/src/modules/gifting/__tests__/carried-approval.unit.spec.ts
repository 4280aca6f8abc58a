import { fen } from "@mall/ledger/money"
import { outsideApproval, type CarriedQuestion } from "../lib/carried-approval"
import { mostReserved } from "../lib/reserve"
import { packageOf } from "./round-fixtures"

type Change = {
  parent?: Partial<CarriedQuestion["parent"]>
  supplement?: Partial<CarriedQuestion["supplement"]>
  submitted_by?: string
}

const codesOf = ({ parent, supplement, submitted_by }: Change = {}) =>
  outsideApproval({
    parent: {
      approved_by: "ust_chair",
      delivery_mode: "home",
      packages: [packageOf("grd_1", fen(60_000))],
      places_left: 2,
      ...parent,
    },
    supplement: {
      delivery_mode: "home",
      member_count: 2,
      packages: [packageOf("grd_2", fen(60_000))],
      ...supplement,
    },
    submitted_by: submitted_by ?? "ust_manager",
  }).map(({ code }) => code)

const priced = (unit_price_fen: number) => [
  packageOf("grd_2", fen(unit_price_fen)),
]

describe("the approval of a round covers its supplement", () => {
  it("up to the last place of the reserve, and not one more", () => {
    expect(codesOf()).toEqual([])
    expect(codesOf({ supplement: { member_count: 3 } })).toEqual([
      "beyond_reserve",
    ])
    expect(codesOf({ parent: { places_left: 0 } })).toEqual(["beyond_reserve"])
  })

  it("at the same or a lower price, at no higher one", () => {
    expect(codesOf({ supplement: { packages: priced(59_999) } })).toEqual([])
    expect(codesOf({ supplement: { packages: priced(60_001) } })).toEqual([
      "prices_risen",
    ])
  })

  it("with some of its packages, whatever they are called now", () => {
    const [first] = priced(60_000)
    const second = {
      ...packageOf("grd_3", fen(50_000)),
      items: [
        {
          ...packageOf("grd_3", fen(50_000)).items[0]!,
          variant_id: "variant_2",
        },
      ],
    }
    expect(
      codesOf({
        parent: { packages: [first!, second] },
        supplement: { packages: [{ ...second, name: "补发" }] },
      })
    ).toEqual([])
  })

  it("with no other goods and no other quantity of them", () => {
    const [first] = priced(60_000)
    const [item] = first!.items
    const doubled = { ...first!, items: [{ ...item!, quantity: 2 }] }
    const other = { ...first!, items: [{ ...item!, variant_id: "variant_2" }] }
    const more = {
      ...first!,
      items: [item!, { ...item!, variant_id: "variant_2" }],
    }
    for (const packages of [[doubled], [other], [more]]) {
      expect(codesOf({ supplement: { packages } })).toEqual(["packages_differ"])
    }
  })

  it("delivered alike, and submitted by somebody else than its chair", () => {
    expect(codesOf({ supplement: { delivery_mode: "workplace" } })).toEqual([
      "delivery_differs",
    ])
    expect(codesOf({ submitted_by: "ust_chair" })).toEqual([
      "submitter_approved",
    ])
  })

  it("tells every reason at once, in words", () => {
    const reasons = outsideApproval({
      parent: {
        approved_by: "ust_chair",
        delivery_mode: "home",
        packages: [packageOf("grd_1", fen(60_000))],
        places_left: 1,
      },
      supplement: {
        delivery_mode: "home",
        member_count: 4,
        packages: priced(61_000),
      },
      submitted_by: "ust_manager",
    })
    expect(reasons.map(({ sentence }) => sentence.zh)).toEqual([
      "本批次 4 人，原批次的补充名额还剩 1 名。",
      "「小米」的单价由批准时的 ¥600.00 涨到 ¥610.00。",
    ])
  })
})

describe("the reserve", () => {
  it("is a fifth of the members at most, and one where there are few", () => {
    expect(mostReserved(100)).toBe(20)
    expect(mostReserved(101)).toBe(21)
    expect(mostReserved(3)).toBe(1)
    expect(mostReserved(0)).toBe(0)
  })
})
