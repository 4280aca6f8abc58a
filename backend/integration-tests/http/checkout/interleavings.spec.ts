import crypto from "node:crypto"
import path from "node:path"
import {
  cancelPurchase,
  checkOut,
  checkPurchasePayment,
  lapsePurchases,
  reconcilePayments,
  settleRefunds,
} from "@mall/checkout/workflows"
import { registerTender } from "@mall/checkout/tenders"
import { fen } from "@mall/ledger/money"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import {
  allowanceTender,
  grantAllowance,
  purseOf,
} from "../../../harness/allowance-tender"
import { assertBooksBalance } from "../../helpers/assert-books-balance"
import {
  createShop,
  createShopper,
  payThroughSystem,
  type Shopper,
} from "../../helpers/create-shop"

jest.setTimeout(300_000)

const GRANTED = fen(35_000)
const STOCK = 12
const RUNS = Number(process.env.MALL_INTERLEAVINGS ?? 8)
const HOUR = 3_600_000

const act = fc.record({
  what: fc.constantFrom(
    "buy",
    "buy",
    "buy again",
    "pay",
    "pay",
    "cancel",
    "lapse",
    "reconcile",
    "settle"
  ),
  who: fc.nat(2),
  quantity: fc.integer({ min: 1, max: 3 }),
  which: fc.nat(5),
})

type Act = { what: string; who: number; quantity: number; which: number }

/**
 * Whatever workers, clocks and gateways do, in any order and two at a time:
 * nothing is sold twice, no purse goes below zero or spends more than it was
 * granted, and all books say the same.
 */
medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ getContainer }) => {
    beforeAll(() => {
      registerTender(allowanceTender)
      payThroughSystem(getContainer())
    })

    it("keeps the books balanced in any interleaving", async () => {
      const container = getContainer()
      const shop = await createShop(container, { stock: STOCK })
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(act, act), { minLength: 4, maxLength: 10 }),
          async (pairs) => {
            const shoppers = await Promise.all(
              [0, 1, 2].map(() => createShopper(container, shop.key))
            )
            for (const { id } of shoppers) {
              await grantAllowance(container, id, GRANTED)
            }
            const keys: string[] = []
            for (const pair of pairs) {
              await Promise.all(
                pair.map((one) => doIt(one, shoppers, keys).catch(refused))
              )
            }
            await settleRefunds(container)
            await assertBooksBalance(container)
            for (const { id } of shoppers) {
              const { balance_fen, held_fen } = await purseOf(container, id)
              expect(balance_fen).toBeGreaterThanOrEqual(held_fen)
              expect(balance_fen).toBe(GRANTED - (await spentBy(id)))
            }
          }
        ),
        { numRuns: RUNS, endOnFailure: true }
      )

      async function doIt(
        { what, who, quantity, which }: Act,
        shoppers: Shopper[],
        keys: string[]
      ): Promise<unknown> {
        const shopper = shoppers[who]!
        const buy = (idempotency_key: string, wanted: number) =>
          tryPrices(wanted, (expected_own_fen) =>
            checkOut(container, {
              customer_id: shopper.id,
              idempotency_key,
              lines: [
                { variant_id: shop.millet.variant_id, quantity: wanted },
                { variant_id: shop.mutton.variant_id, quantity: 1 },
              ],
              address_id: shopper.address_id,
              expected_own_fen,
              payment_method: "wechat_pay",
              fresh_goods_confirmed: true,
            })
          )
        const own = await purchasesOf(shopper.id)
        const id = own[which % Math.max(1, own.length)] ?? "pur_none"
        switch (what) {
          case "buy": {
            const key = crypto.randomUUID()
            keys.push(key)
            return buy(key, quantity)
          }
          case "buy again":
            return buy(keys[which % Math.max(1, keys.length)] ?? "first", 1)
          case "pay":
            return checkPurchasePayment(container, {
              id,
              customer_id: shopper.id,
            })
          case "cancel":
            return cancelPurchase(container, { id, customer_id: shopper.id })
          case "lapse":
            return lapsePurchases(container, new Date(Date.now() + 4 * HOUR))
          case "reconcile":
            return reconcilePayments(container, new Date(Date.now() + HOUR))
          default:
            return settleRefunds(container)
        }
      }

      /** The buyer agrees to what the purse leaves; it may just have changed. */
      async function tryPrices(
        quantity: number,
        buy: (own: ReturnType<typeof fen>) => Promise<unknown>
      ) {
        const goods = quantity * 9990 + 20_000
        for (const purse of [GRANTED, 0]) {
          const done = await buy(fen(Math.max(0, goods - purse))).catch(
            (error: { code?: string }) => {
              if (error.code !== "checkout_own_changed") {
                throw error
              }
              return undefined
            }
          )
          if (done) {
            return done
          }
        }
        return undefined
      }
    })

    const rows = async <Row>(text: string, bindings: string[]) => {
      const connection: Knex = getContainer().resolve("__pg_connection__")
      const answer = (await connection.raw(text, bindings)) as { rows: Row[] }
      return answer.rows
    }

    const purchasesOf = async (customerId: string) =>
      (
        await rows<{ id: string }>(
          "select id from purchase where customer_id = ? order by id",
          [customerId]
        )
      ).map(({ id }) => id)

    const spentBy = async (customerId: string) => {
      const [row] = await rows<{ spent: number }>(
        `select coalesce(sum(subsidy_fen - refunded_subsidy_fen), 0)::int
           as spent
         from purchase
         where customer_id = ? and paid_at is not null`,
        [customerId]
      )
      return row?.spent ?? 0
    }
  },
})

/** A "no" with a sentence is an answer; anything else is a defect. */
function refused(error: { sentence?: unknown }) {
  if (!error.sentence) {
    throw error
  }
}
