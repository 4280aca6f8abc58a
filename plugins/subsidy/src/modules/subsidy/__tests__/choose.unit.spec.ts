import { fen } from "@mall/ledger/money"
import fc from "fast-check"
import { choose, type Payable, type Payer } from "../lib/choose"

const lines = (...amounts: number[]): Payable[] =>
  amounts.map((amount, index) => ({
    line_id: `l${index}`,
    amount_fen: fen(amount),
  }))

const payer = (reference: string, most: number, ...ids: number[]): Payer => ({
  reference,
  most_fen: fen(most),
  line_ids: ids.map((id) => `l${id}`),
})

const paid = (choices: ReturnType<typeof choose>) =>
  choices.map(({ amount_fen }) => amount_fen)

/** The most that can be paid at all, by trying every unit of every payer. */
function mostByTrying(all: Payable[], payers: Payer[]): number {
  const most = (left: number[], index: number): number => {
    const one = payers[index]
    if (!one) {
      return 0
    }
    const open = all
      .map(({ line_id }, at) => (one.line_ids.includes(line_id) ? at : -1))
      .filter((at) => at >= 0)
    let best = 0
    const spread = (
      at: number,
      wanted: number,
      rest: number[],
      given: number
    ) => {
      if (at === open.length) {
        best = Math.max(best, given + most(rest, index + 1))
        return
      }
      const line = open[at]!
      for (let part = 0; part <= Math.min(wanted, rest[line]!); part++) {
        const after = [...rest]
        after[line] = after[line]! - part
        spread(at + 1, wanted - part, after, given + part)
      }
    }
    spread(0, one.most_fen, left, 0)
    return best
  }
  return most(
    all.map(({ amount_fen }) => amount_fen),
    0
  )
}

const basket = fc
  .array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 })
  .chain((amounts) =>
    fc.tuple(
      fc.constant(lines(...amounts)),
      fc.array(
        fc.record({
          most: fc.integer({ min: 0, max: 6 }),
          ids: fc.subarray(amounts.map((_, index) => index)),
        }),
        { maxLength: 3 }
      )
    )
  )
  .map(([all, payers]) => ({
    all,
    payers: payers.map(({ most, ids }, index) =>
      payer(`p${index}`, most, ...ids)
    ),
  }))

describe("choose", () => {
  it("leaves the buyer the least to pay that any way could", () => {
    fc.assert(
      fc.property(basket, ({ all, payers }) => {
        const sum = paid(choose(all, payers)).reduce((a, b) => a + b, 0)
        expect(sum).toBe(mostByTrying(all, payers))
      }),
      { numRuns: 400 }
    )
  })

  it("gives to eligible lines only, never above a line or a purse, and parts sum to the whole", () => {
    fc.assert(
      fc.property(basket, ({ all, payers }) => {
        const choices = choose(all, payers)
        for (const [index, choice] of choices.entries()) {
          const from = payers[index]!
          expect(choice.amount_fen).toBeLessThanOrEqual(from.most_fen)
          expect(
            choice.lines.reduce((sum, line) => sum + line.amount_fen, 0)
          ).toBe(choice.amount_fen)
          expect(
            choice.lines.every(({ line_id }) => from.line_ids.includes(line_id))
          ).toBe(true)
        }
        for (const { line_id, amount_fen } of all) {
          const given = choices
            .flatMap((choice) => choice.lines)
            .filter((line) => line.line_id === line_id)
            .reduce((sum, line) => sum + line.amount_fen, 0)
          expect(given).toBeLessThanOrEqual(amount_fen)
        }
      }),
      { numRuns: 400 }
    )
  })

  it("uses the first purse of the stacking order as far as it goes", () => {
    fc.assert(
      fc.property(basket, ({ all, payers }) => {
        const [first] = payers
        if (first) {
          const alone = choose(all, [first])
          expect(choose(all, payers)[0]!.amount_fen).toBe(alone[0]!.amount_fen)
        }
      })
    )
  })

  it("moves a purse to other goods so that a narrower one can pay too", () => {
    const choices = choose(lines(100, 100), [
      payer("wide", 100, 0, 1),
      payer("narrow", 100, 0),
    ])
    expect(paid(choices)).toEqual([100, 100])
    expect(choices[0]!.lines).toEqual([{ line_id: "l1", amount_fen: 100 }])
  })

  it("splits in proportion to the lines, by the largest remainder", () => {
    const [choice] = choose(lines(9_990, 7_000, 1), [
      payer("p", 5_000, 0, 1, 2),
    ])
    expect(choice!.lines).toEqual([
      { line_id: "l0", amount_fen: 2_940 },
      { line_id: "l1", amount_fen: 2_060 },
    ])
  })

  it("empties twenty purses over a full page of fifty lines, to the fen", () => {
    const all = lines(...Array.from({ length: 50 }, (_, n) => 1_000 + 37 * n))
    const payers = Array.from({ length: 20 }, (_, n) =>
      payer(
        `p${n}`,
        4_000 + n,
        ...all.flatMap((_, line) => ((line + n) % 3 ? [line] : []))
      )
    )
    // There is room for all of it: 95,325 of goods, 80,190 in the purses.
    expect(paid(choose(all, payers))).toEqual(
      payers.map(({ most_fen }) => most_fen)
    )
  })
})
