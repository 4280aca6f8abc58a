import fc from "fast-check"
import { deltasOf, shortagesOf } from "../lib/deltas"
import { sortOut } from "../lib/once"

const account = fc.constantFrom("a", "b", "c")
const movement = fc.record({
  debit_account_id: account,
  credit_account_id: account,
  amount_fen: fc.integer({ min: 1, max: 1_000_000 }),
})

describe("deltas", () => {
  it("of any transfers add up to nothing", () => {
    fc.assert(
      fc.property(fc.array(movement), (movements) => {
        const sum = [...deltasOf(movements).values()].reduce(
          (total, { balance_fen }) => total + balance_fen,
          0
        )
        expect(sum).toBe(0)
      })
    )
  })

  it("name exactly the accounts they would leave without cover", () => {
    const deltas = deltasOf([
      { debit_account_id: "a", credit_account_id: "b", amount_fen: 71 },
      { debit_account_id: "c", credit_account_id: "b", amount_fen: 500 },
    ])
    const standing = { balance_fen: 100, held_fen: 30, may_overdraw: false }
    expect(
      shortagesOf(
        [
          { id: "a", ...standing },
          { id: "b", ...standing },
          { id: "c", ...standing, may_overdraw: true },
        ],
        deltas
      )
    ).toEqual([{ account_id: "a", needed: 71, available: 70 }])
  })
})

describe("sortOut", () => {
  const same = (a: { key: string; n: number }, b: { n: number }) => a.n === b.n

  it("parts new from recorded and orders by key", () => {
    const { fresh, done, reused } = sortOut(
      [
        { key: "c", n: 1 },
        { key: "a", n: 2 },
        { key: "a", n: 2 },
        { key: "b", n: 3 },
      ],
      [{ key: "b", n: 3 }],
      same
    )
    expect(fresh.map(({ key }) => key)).toEqual(["a", "c"])
    expect([...done.keys()]).toEqual(["b"])
    expect(reused).toBeUndefined()
  })

  it("tells a key that stands for two contents", () => {
    const twice = [
      { key: "a", n: 1 },
      { key: "a", n: 2 },
    ]
    expect(sortOut(twice, [], same).reused).toBe("a")
    expect(
      sortOut([{ key: "a", n: 1 }], [{ key: "a", n: 2 }], same).reused
    ).toBe("a")
  })
})
