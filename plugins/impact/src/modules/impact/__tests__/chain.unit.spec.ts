import type { Credit } from "../../../types"
import { chainCredits, GENESIS, walkChain } from "../lib/chain"
import { deriveCredits } from "../lib/derive-credits"
import { paid, ruleOn } from "./news"

const chained = () =>
  chainCredits(
    GENESIS,
    deriveCredits([paid("a", [60, 0, 40]), paid("b", [10, 0, 0])], [], ruleOn),
    "2026-01-15T02:00:00.000Z"
  )

describe("the chain of credits", () => {
  it("leads from the genesis to its head", () => {
    const credits = chained()
    expect(walkChain(GENESIS, credits)).toEqual({
      head: { seq: 3, hash: credits[2]?.hash },
    })
  })

  it.each<[string, Partial<Credit>]>([
    ["an amount", { amount_fen: 61 as Credit["amount_fen"] }],
    ["a county", { county_code: "520000" }],
    ["a buyer", { buyer_path: "/un_other/" }],
    ["the time", { posted_at: "2026-01-15T02:00:00.001Z" }],
  ])("breaks where %s was changed", (_, change) => {
    const [first, ...rest] = chained()
    const forged = [{ ...first, ...change } as Credit, ...rest]
    expect(walkChain(GENESIS, forged)).toEqual({ broken_seq: 1 })
  })

  it("breaks where a credit was taken out", () => {
    const [first, , third] = chained() as [Credit, Credit, Credit]
    expect(walkChain(GENESIS, [first, third])).toEqual({ broken_seq: 2 })
  })
})
