import path from "node:path"
import { subsidyTender } from "@mall/subsidy/tender/subsidy-tender"
import { registeredTenders } from "@mall/checkout/tenders"
import type { Sandbox } from "@mall/payment-stripe-compatible/sandbox"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import { runProgramme, tieredPlan } from "../../helpers/create-subsidy"
import { startPaymentSandbox } from "../../helpers/payment-sandbox"
import { actsIn } from "../../helpers/worker-acts"
import {
  assertGatewayAgrees,
  assertWorkersBooks,
} from "../../helpers/worker-books"
import { type Deed, DEEDS } from "../../helpers/worker-deeds"
import { createWorkerMall } from "../../helpers/worker-mall"

jest.setTimeout(300_000)

const GRANTED_FEN = 22_000
const STOCK = 40
const WORKERS = 3
const RUNS = Number(process.env.MALL_INTERLEAVINGS ?? 8)

const deed = fc.record({
  what: fc.constantFrom(...DEEDS),
  who: fc.nat(WORKERS - 1),
  which: fc.nat(11),
  quantity: fc.integer({ min: 1, max: 3 }),
  percent: fc.integer({ min: 1, max: 100 }),
})

/**
 * What every run begins with, so that what comes after a payment is reached:
 * three purchases, one of them on its way, one paid and told, one unpaid.
 */
const opening: Deed[] = (
  ["buy", "payer pays", "every notice", "ship", "ship", "ask"] as const
).map((what) => ({ what, who: 0, which: 0, quantity: 2, percent: 50 }))

const others: Deed[] = [1, 2].map((who) => ({
  what: "buy",
  who,
  which: 0,
  quantity: 1,
  percent: 100,
}))

/**
 * Whatever workers, payers, cooperatives, operators, clocks and the gateway
 * do, in any order and two at a time: nothing is sold twice, no purse goes
 * below zero, nothing goes back that was not paid, and all books say the same
 * after every step. Real subsidies, a real gateway's protocol, real database.
 */
medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    let sandbox: Sandbox

    beforeAll(async () => {
      sandbox = await startPaymentSandbox()
    })
    afterAll(() => sandbox.stop())

    it("keeps the books balanced in any interleaving", async () => {
      expect(registeredTenders()).toEqual([subsidyTender])
      const container = getContainer()
      const mall = await createWorkerMall(container, api, {
        members: WORKERS * RUNS,
        stock: STOCK * RUNS,
      })
      let run = 0

      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(deed, deed), { minLength: 6, maxLength: 12 }),
          async (pairs) => {
            run += 1
            const department = `第${run}班`
            const shoppers = await mall.workers(department, WORKERS)
            const programmes = [
              await mall.grant(department, WORKERS, GRANTED_FEN),
              // Does not reach for all of them.
              await runProgramme(container, mall.staff, mall.union.id, {
                ...tieredPlan,
                priority: 1,
              }),
            ]
            const { act, comeToRest } = actsIn({
              api,
              container,
              sandbox,
              shoppers,
              goods: [mall.shop.millet, mall.shop.mutton],
              staff: mall.staff,
              programmes,
            })
            for (const one of [...opening, ...others]) {
              await act(one)
            }
            await assertWorkersBooks(container)
            for (const pair of pairs) {
              await Promise.all(pair.map(act))
              await assertWorkersBooks(container)
            }
            await comeToRest()
            await assertWorkersBooks(container)
            await assertGatewayAgrees(container, sandbox)
          }
        ),
        { numRuns: RUNS, endOnFailure: true, includeErrorInReport: true }
      )
    })
  },
})
