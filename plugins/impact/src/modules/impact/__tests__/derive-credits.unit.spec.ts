import { fen } from "@mall/ledger/money"
import type { LineNews, NewCredit } from "../../../types"
import { deriveCredits } from "../lib/derive-credits"
import { accepted, paid, refunded, ruleOn } from "./news"

const derive = (news: LineNews[], posted: NewCredit[] = []) =>
  deriveCredits(news, posted, ruleOn)

const amounts = (credits: NewCredit[]) =>
  credits.map(({ kind, funding_class, amount_fen }) => [
    kind,
    funding_class,
    amount_fen,
  ])

describe("deriveCredits", () => {
  it("credits union and subsidy money as direct, own money as assisted", () => {
    expect(amounts(derive([paid("a", [70, 20, 10])]))).toEqual([
      ["provisional", "direct", 90],
      ["provisional", "assisted", 10],
    ])
  })

  it("posts no credit for a class without money", () => {
    expect(amounts(derive([paid("a", [100, 0, 0])]))).toEqual([
      ["provisional", "direct", 100],
    ])
  })

  it("confirms only what was not refunded before acceptance", () => {
    const credits = derive([
      paid("a", [100, 0, 0]),
      refunded("a", "r1", 30),
      accepted("a"),
    ])
    expect(amounts(credits)).toEqual([
      ["provisional", "direct", 100],
      ["reversed", "direct", 30],
      ["confirmed", "direct", 70],
    ])
    expect(credits[1]?.was_confirmed).toBe(false)
  })

  it("marks a reversal of accepted goods", () => {
    const credits = derive([
      paid("a", [100, 0, 0]),
      accepted("a"),
      refunded("a", "r1", 30),
    ])
    expect(credits.at(-1)?.was_confirmed).toBe(true)
  })

  it("splits odd refunds so that a class is never reversed twice", () => {
    const credits = derive([
      paid("a", [1, 0, 1]),
      refunded("a", "r1", 1),
      refunded("a", "r2", 1),
    ])
    expect(amounts(credits.slice(2))).toEqual([
      ["reversed", "direct", 1],
      ["reversed", "assisted", 1],
    ])
  })

  it("adds nothing when told again, in the same batch or a later one", () => {
    const news = [paid("a", [60, 0, 40]), refunded("a", "r1", 7), accepted("a")]
    const once = derive(news)
    expect(derive([...news, ...news])).toEqual(once)
    expect(derive(news, once)).toEqual([])
  })

  it("ignores acceptance and refund of a line that does not count", () => {
    expect(derive([accepted("a"), refunded("a", "r1", 5)])).toEqual([])
  })

  it("throws when more is refunded than stands", () => {
    const news = [paid("a", [10, 0, 0]), refunded("a", "r1", 11)]
    expect(() => derive(news)).toThrow("more than stands")
  })

  it("carries the line's subject into every credit", () => {
    const [first, second] = derive([paid("a", [fen(5), 0, 0]), accepted("a")])
    expect(second).toEqual({
      ...first,
      kind: "confirmed",
      credited_on: "2026-02-03",
    })
  })
})
