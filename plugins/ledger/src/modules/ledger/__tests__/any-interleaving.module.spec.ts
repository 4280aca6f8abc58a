import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import path from "node:path"
import { fen } from "../../../money"
import { LEDGER_MODULE } from "../../../types"
import { type LedgerModuleService } from ".."
import { hold, openMall, transfer } from "./bookkeeping"

const NOW = new Date("2026-06-01T00:00:00Z")
const PAST = new Date("2026-01-01T00:00:00Z")

/** What a connection may do; numbers pick among accounts, holds, transfers. */
const act = fc.oneof(
  fc.record({ kind: fc.constant("transfer" as const), ...picks() }),
  fc.record({ kind: fc.constant("redeem" as const), ...picks() }),
  fc.record({ kind: fc.constant("hold" as const), ...picks() }),
  fc.record({ kind: fc.constant("post" as const), ...picks() }),
  fc.record({ kind: fc.constant("void" as const), ...picks() }),
  fc.record({ kind: fc.constant("reverse" as const), ...picks() }),
  fc.record({ kind: fc.constant("expire" as const), ...picks() })
)

function picks() {
  return {
    a: fc.nat({ max: 3 }),
    b: fc.nat({ max: 3 }),
    amount: fc.integer({ min: 1, max: 700 }),
    key: fc.nat({ max: 12 }),
  }
}

type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

const EXPECTED = new Set([
  "ledger_insufficient",
  "ledger_key_reused",
  "ledger_hold_state",
  "ledger_hold_exceeded",
  "ledger_reversal_exceeds",
  "ledger_same_account",
])

moduleIntegrationTestRunner<LedgerModuleService>({
  moduleName: LEDGER_MODULE,
  resolve: path.resolve(__dirname, ".."),
  pathToMigrations: path.resolve(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    it("leaves the books balanced and nothing below zero, whatever comes in whatever order", async () => {
      let run = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(act, { minLength: 1, maxLength: 12 }), {
            minLength: 2,
            maxLength: 6,
          }),
          async (connections) => {
            run += 1
            const owners = ["a", "b", "c", "d"].map((name) => `${name}${run}`)
            const mall = await openMall(service, owners, 1_000)
            const holds: string[] = []
            const redeemed: string[] = []

            const perform = async ({ kind, a, b, amount, key }: Act) => {
              const from = mall.funds[a]!
              const name = `${run}:${kind}:${key}`
              if (kind === "transfer") {
                await service.postTransfers([
                  transfer(from, mall.funds[b]!, amount, name),
                ])
              } else if (kind === "redeem") {
                const [posted] = await service.postTransfers([
                  transfer(from, mall.clearing, amount, name),
                ])
                redeemed.push(posted!.id)
              } else if (kind === "hold") {
                const [held] = await service.placeHolds([
                  hold(from, mall.clearing, amount, name, b > 1 ? PAST : null),
                ])
                holds.push(held!.id)
              } else if (kind === "expire") {
                await service.expireHolds(NOW, 2)
              } else if (kind === "reverse" && redeemed.length > 0) {
                await service.reverseTransfers([
                  {
                    transfer_id: redeemed[a % redeemed.length]!,
                    amount_fen: fen(amount),
                    key: name,
                  },
                ])
              } else if (holds.length > 0) {
                const id = holds[b % holds.length]!
                if (kind === "post") {
                  const [posted] = await service.postHolds([
                    { hold_id: id, amount_fen: fen(amount) },
                  ])
                  redeemed.push(posted!.id)
                } else if (kind === "void") {
                  await service.voidHolds([id])
                }
              }
            }

            const unexpected: unknown[] = []
            await Promise.all(
              connections.map(async (acts) => {
                for (const one of acts) {
                  await perform(one).catch((error: { code?: string }) => {
                    if (!EXPECTED.has(error.code ?? "")) {
                      unexpected.push(error)
                    }
                  })
                }
              })
            )
            expect(unexpected).toEqual([])
            expect(await service.checkBooks()).toEqual([])
            const balances = await service.balancesOf(
              mall.funds.map(({ id }) => id)
            )
            for (const { balance_fen, held_fen, available_fen } of balances) {
              expect(balance_fen).toBeGreaterThanOrEqual(0)
              expect(held_fen).toBeGreaterThanOrEqual(0)
              expect(available_fen).toBeGreaterThanOrEqual(0)
            }
          }
        ),
        { numRuns: 40 }
      )
    })
  },
})
