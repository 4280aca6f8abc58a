import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { fen } from "../../../money"
import { LEDGER_MODULE, MALL } from "../../../types"
import { type LedgerModuleService } from ".."
import {
  balanceOf,
  count,
  hold,
  openMall,
  outcomes,
  transfer,
} from "./bookkeeping"

const PAST = new Date("2026-01-01T00:00:00Z")
const NOW = new Date("2026-06-01T00:00:00Z")

moduleIntegrationTestRunner<LedgerModuleService>({
  moduleName: LEDGER_MODULE,
  resolve: path.resolve(__dirname, ".."),
  pathToMigrations: path.resolve(__dirname, "../migrations"),
  testSuite: ({ service, MikroOrmWrapper }) =>
    describe("the ledger", () => {
      const raw = (sql: string) =>
        (MikroOrmWrapper.forkManager() as SqlEntityManager).execute(sql)

      afterEach(async () => {
        expect(await service.checkBooks()).toEqual([])
      })

      describe("accounts", () => {
        it("are opened once, however often and by however many", async () => {
          const wanted = [
            { code: "clearing" as const, ...MALL, may_overdraw: true },
            {
              code: "union_fund" as const,
              owner_type: "union",
              owner_id: "un_1",
              may_overdraw: false,
            },
          ]
          const [one, other] = await Promise.all([
            service.openAccounts(wanted),
            service.openAccounts([...wanted].reverse()),
          ])
          expect(one.map(({ code }) => code)).toEqual([
            "clearing",
            "union_fund",
          ])
          expect(new Set([...one, ...other].map(({ id }) => id)).size).toBe(2)
        })

        it("refuse to be opened a second time under another rule", async () => {
          await service.openAccounts([
            { code: "clearing", ...MALL, may_overdraw: true },
          ])
          await expect(
            service.openAccounts([
              { code: "clearing", ...MALL, may_overdraw: false },
            ])
          ).rejects.toMatchObject({ code: "ledger_account_differs" })
        })
      })

      describe("transfers", () => {
        it("never take more than there is, 40 at once on one account", async () => {
          const { clearing, funds } = await openMall(service, ["a"], 1_000)
          const results = await Promise.allSettled(
            Array.from({ length: 40 }, (_, index) =>
              service.postTransfers([
                transfer(funds[0]!, clearing, 70, `debit:${index}`),
              ])
            )
          )
          expect(count(outcomes(results), "done")).toBe(14)
          expect(count(outcomes(results), "ledger_insufficient")).toBe(26)
          expect(await balanceOf(service, funds[0]!)).toMatchObject({
            balance_fen: 20,
          })
          expect(await balanceOf(service, clearing)).toMatchObject({
            balance_fen: 980,
          })
        })

        it("in opposite orders wait for each other and all arrive", async () => {
          const { funds } = await openMall(service, ["a", "b", "c"], 1_000)
          const [a, b, c] = funds as [
            { id: string },
            { id: string },
            { id: string },
          ]
          const results = await Promise.allSettled(
            Array.from({ length: 30 }, (_, n) => {
              const ring = [
                transfer(a, b, 10, `ab:${n}`),
                transfer(b, c, 10, `bc:${n}`),
                transfer(c, a, 10, `ca:${n}`),
              ]
              return service.postTransfers(n % 2 ? ring : [...ring].reverse())
            })
          )
          expect(count(outcomes(results), "done")).toBe(30)
          for (const account of [a, b, c]) {
            expect(await balanceOf(service, account)).toMatchObject({
              balance_fen: 1_000,
            })
          }
        })

        it("are all posted or none", async () => {
          const { clearing, funds } = await openMall(service, ["a", "b"], 100)
          await expect(
            service.postTransfers([
              transfer(funds[0]!, clearing, 60, "one"),
              transfer(funds[1]!, clearing, 160, "two"),
            ])
          ).rejects.toMatchObject({
            code: "ledger_insufficient",
            faults: [{ path: funds[1]!.id }],
          })
          expect(await balanceOf(service, funds[0]!)).toMatchObject({
            balance_fen: 100,
          })
        })

        it("of one key happen once, also when they come together", async () => {
          const { clearing, funds } = await openMall(service, ["a"], 1_000)
          const once = [transfer(funds[0]!, clearing, 300, "order:1:capture")]
          const answers = await Promise.all(
            Array.from({ length: 8 }, () => service.postTransfers(once))
          )
          expect(new Set(answers.map(([first]) => first?.id)).size).toBe(1)
          expect(await balanceOf(service, funds[0]!)).toMatchObject({
            balance_fen: 700,
          })
        })

        it("of one key happen once between accounts that nobody locks", async () => {
          const { bank, clearing } = await openMall(service, [], 0)
          const once = [transfer(bank, clearing, 300, "payment:1")]
          const answers = await Promise.all(
            Array.from({ length: 8 }, () => service.postTransfers(once))
          )
          expect(new Set(answers.map(([first]) => first?.id)).size).toBe(1)
          expect(await balanceOf(service, clearing)).toMatchObject({
            balance_fen: 300,
          })
        })

        it("refuse a key that stands for something else", async () => {
          const { clearing, funds } = await openMall(service, ["a"], 1_000)
          await service.postTransfers([transfer(funds[0]!, clearing, 300, "k")])
          await expect(
            service.postTransfers([transfer(funds[0]!, clearing, 301, "k")])
          ).rejects.toMatchObject({ code: "ledger_key_reused" })
          await expect(
            service.postTransfers([
              transfer(funds[0]!, clearing, 1, "new"),
              transfer(funds[0]!, clearing, 2, "new"),
            ])
          ).rejects.toMatchObject({ code: "ledger_key_reused" })
        })

        it.each([0, -5, 1.5, Number.NaN])("refuse %p fen", async (amount) => {
          const { clearing, funds } = await openMall(service, ["a"], 10)
          const one = transfer(funds[0]!, clearing, 1, "k")
          await expect(
            service.postTransfers([{ ...one, amount_fen: amount as never }])
          ).rejects.toMatchObject({ code: "ledger_amount_invalid" })
        })

        it("on a hot account do not queue behind an open transaction", async () => {
          const { bank, clearing } = await openMall(service, [], 0)
          const manager = MikroOrmWrapper.forkManager() as SqlEntityManager
          await manager.transactional(async (transactionManager) => {
            await service.postTransfers([transfer(bank, clearing, 5, "open")], {
              transactionManager,
            } as never)
            await Promise.all(
              [1, 2, 3].map((n) =>
                service.postTransfers([transfer(bank, clearing, 5, `by:${n}`)])
              )
            )
            expect(await balanceOf(service, clearing)).toMatchObject({
              balance_fen: 15,
            })
          })
          expect(await balanceOf(service, clearing)).toMatchObject({
            balance_fen: 20,
          })
        })

        it("are listed by account, latest first", async () => {
          const { clearing, funds } = await openMall(service, ["a"], 100)
          await service.postTransfers([transfer(funds[0]!, clearing, 30, "k")])
          const page = { offset: 0, limit: 1 }
          const found = await service.transfersOf({
            account_ids: [funds[0]!.id],
            ...page,
          })
          expect(found.count).toBe(2)
          expect(found.transfers.map(({ key }) => key)).toEqual(["k"])
        })
      })

      describe("what was posted", () => {
        it.each([
          "update ledger_transfer set amount_fen = 1",
          "delete from ledger_transfer",
          "truncate ledger_transfer",
          "delete from ledger_hold",
          "delete from ledger_account",
          "update ledger_hold set state = 'pending', posted_fen = 0, settled_at = null",
          "update ledger_hold set amount_fen = 1",
          "update ledger_account set balance_fen = -1 where not may_overdraw",
          "update ledger_account set held_fen = balance_fen + 1 where not may_overdraw",
        ])("is kept by the database: %s", async (sql) => {
          const { clearing, funds } = await openMall(service, ["a"], 100)
          const [held] = await service.placeHolds([
            hold(funds[0]!, clearing, 60, "h"),
          ])
          await service.postHolds([{ hold_id: held!.id }])
          await expect(raw(sql)).rejects.toMatchObject({
            code: sql.includes("ledger_account set") ? "23514" : "23001",
          })
        })

        it("has no method of the service that changes it", () => {
          const methods = new Set<string>()
          let prototype: object = service
          while (prototype && prototype !== Object.prototype) {
            Object.getOwnPropertyNames(prototype).forEach((name) =>
              methods.add(name)
            )
            prototype = Object.getPrototypeOf(prototype) as object
          }
          const changing = [...methods].filter((name) =>
            /^(update|delete|softDelete|restore|upsert)/.test(name)
          )
          expect(changing).toEqual([])
        })

        it("refuses a reversal beyond the original in raw SQL too", async () => {
          const { clearing, funds } = await openMall(service, ["a"], 100)
          const [original] = await service.postTransfers([
            transfer(funds[0]!, clearing, 60, "k"),
          ])
          await expect(
            raw(`insert into ledger_transfer (id, debit_account_id,
            credit_account_id, amount_fen, code, key, reference, reference_id,
            reverses_id) values ('ltrf_x', '${clearing.id}', '${funds[0]!.id}',
            61, 'subsidy_refunded', 'x', 'test', 'x', '${original!.id}')`)
          ).rejects.toMatchObject({ code: "23001" })
        })

        it("is what the check compares with when somebody bends a balance", async () => {
          const { funds } = await openMall(service, ["a"], 100)
          await raw(
            `update ledger_account set balance_fen = 120 where id = '${funds[0]!.id}'`
          )
          const found = await service.checkBooks()
          expect(found.map(({ kind }) => kind)).toEqual([
            "account_balance",
            "books_unbalanced",
          ])
          await raw(
            `update ledger_account set balance_fen = 100 where id = '${funds[0]!.id}'`
          )
        })
      })

      describe("holds", () => {
        it("set money aside that nobody else can have", async () => {
          const { clearing, funds } = await openMall(service, ["a"], 100)
          await service.placeHolds([hold(funds[0]!, clearing, 80, "h")])
          expect(await balanceOf(service, funds[0]!)).toEqual({
            account_id: funds[0]!.id,
            balance_fen: 100,
            held_fen: 80,
            available_fen: 20,
          })
          await expect(
            service.postTransfers([transfer(funds[0]!, clearing, 21, "t")])
          ).rejects.toMatchObject({ code: "ledger_insufficient" })
        })

        it("never hold more than there is, 40 at once", async () => {
          const { clearing, funds } = await openMall(service, ["a"], 1_000)
          const results = await Promise.allSettled(
            Array.from({ length: 40 }, (_, n) =>
              service.placeHolds([hold(funds[0]!, clearing, 70, `h:${n}`)])
            )
          )
          expect(count(outcomes(results), "done")).toBe(14)
        })

        it("of one key are one hold", async () => {
          const { clearing, funds } = await openMall(service, ["a"], 100)
          const answers = await Promise.all(
            [1, 2, 3].map(() =>
              service.placeHolds([hold(funds[0]!, clearing, 40, "h")])
            )
          )
          expect(new Set(answers.map(([first]) => first?.id)).size).toBe(1)
          await expect(
            service.placeHolds([hold(funds[0]!, clearing, 41, "h")])
          ).rejects.toMatchObject({ code: "ledger_key_reused" })
        })

        it("post in part and free the rest", async () => {
          const { clearing, funds } = await openMall(service, ["a"], 100)
          const [held] = await service.placeHolds([
            hold(funds[0]!, clearing, 80, "h"),
          ])
          const part = { hold_id: held!.id, amount_fen: fen(30) }
          const [first] = await service.postHolds([part])
          expect(first).toMatchObject({ amount_fen: 30, hold_id: held!.id })
          expect(await balanceOf(service, funds[0]!)).toMatchObject({
            balance_fen: 70,
            held_fen: 0,
          })
          const [again] = await service.postHolds([part])
          expect(again!.id).toBe(first!.id)
          await expect(
            service.postHolds([{ ...part, amount_fen: fen(31) }])
          ).rejects.toMatchObject({ code: "ledger_hold_state" })
          await expect(service.voidHolds([held!.id])).rejects.toMatchObject({
            code: "ledger_hold_state",
          })
        })

        it("refuse to post more than was held", async () => {
          const { clearing, funds } = await openMall(service, ["a"], 100)
          const [held] = await service.placeHolds([
            hold(funds[0]!, clearing, 50, "h"),
          ])
          await expect(
            service.postHolds([{ hold_id: held!.id, amount_fen: fen(51) }])
          ).rejects.toMatchObject({ code: "ledger_hold_exceeded" })
        })

        it("void once, give everything back and cannot be posted", async () => {
          const { clearing, funds } = await openMall(service, ["a"], 100)
          const [held] = await service.placeHolds([
            hold(funds[0]!, clearing, 50, "h"),
          ])
          await Promise.all([
            service.voidHolds([held!.id]),
            service.voidHolds([held!.id]),
          ])
          expect(await balanceOf(service, funds[0]!)).toMatchObject({
            held_fen: 0,
            available_fen: 100,
          })
          await expect(
            service.postHolds([{ hold_id: held!.id }])
          ).rejects.toMatchObject({ code: "ledger_hold_state" })
        })

        it("posted and voided at once end in exactly one of the two", async () => {
          const { clearing, funds } = await openMall(service, ["a"], 1_000)
          const held = await service.placeHolds(
            Array.from({ length: 10 }, (_, n) =>
              hold(funds[0]!, clearing, 50, `h:${n}`)
            )
          )
          const results = await Promise.allSettled(
            held.flatMap(({ id }) => [
              service.postHolds([{ hold_id: id }]),
              service.voidHolds([id]),
            ])
          )
          const said = outcomes(results)
          expect(count(said, "done")).toBe(10)
          expect(count(said, "ledger_hold_state")).toBe(10)
          expect(await balanceOf(service, funds[0]!)).toMatchObject({
            held_fen: 0,
          })
        })

        it("expire when their time is over, and only then", async () => {
          const { clearing, funds } = await openMall(service, ["a"], 100)
          await service.placeHolds([
            hold(funds[0]!, clearing, 10, "over", PAST),
            hold(funds[0]!, clearing, 20, "later", new Date("2027-01-01")),
            hold(funds[0]!, clearing, 30, "never", null),
          ])
          const expired = await service.expireHolds(NOW, 100)
          expect(expired.map(({ key }) => key)).toEqual(["over"])
          expect(await balanceOf(service, funds[0]!)).toMatchObject({
            held_fen: 50,
          })
          expect(await service.expireHolds(NOW, 100)).toEqual([])
        })

        it("expiring while they are posted are one or the other", async () => {
          const owners = Array.from({ length: 8 }, (_, n) => `o${n}`)
          const { clearing, funds } = await openMall(service, owners, 100)
          const held = await service.placeHolds(
            funds.map((fund, n) => hold(fund, clearing, 60, `h:${n}`, PAST))
          )
          const [expired, ...posted] = await Promise.allSettled([
            service.expireHolds(NOW, 100),
            ...held.map(({ id }) => service.postHolds([{ hold_id: id }])),
          ])
          const gone =
            expired.status === "fulfilled"
              ? expired.value.map(({ id }) => id)
              : []
          const said = outcomes(posted)
          held.forEach(({ id }, n) =>
            expect(said[n]).toBe(
              gone.includes(id) ? "ledger_hold_state" : "done"
            )
          )
        })

        it("are never waited for by the expiry", async () => {
          const { clearing, funds } = await openMall(service, ["a", "b"], 100)
          await service.placeHolds([
            hold(funds[0]!, clearing, 10, "busy", PAST),
            hold(funds[1]!, clearing, 10, "idle", PAST),
          ])
          const manager = MikroOrmWrapper.forkManager() as SqlEntityManager
          await manager.transactional(async (transactionManager) => {
            await service.postTransfers(
              [transfer(funds[0]!, clearing, 1, "work")],
              { transactionManager } as never
            )
            const expired = await service.expireHolds(NOW, 100)
            expect(expired.map(({ key }) => key)).toEqual(["idle"])
          })
          const rest = await service.expireHolds(NOW, 100)
          expect(rest.map(({ key }) => key)).toEqual(["busy"])
        })

        it("are refused on accounts that may be overdrawn", async () => {
          const { bank, clearing } = await openMall(service, [], 0)
          await expect(
            service.placeHolds([hold(bank, clearing, 1, "h")])
          ).rejects.toMatchObject({ code: "ledger_hold_on_overdraft" })
        })
      })

      describe("reversals", () => {
        const redeemed = async (amount: number) => {
          const { clearing, funds } = await openMall(service, ["a", "b"], 1_000)
          const [original] = await service.postTransfers([
            transfer(funds[0]!, clearing, amount, "k"),
          ])
          return { original: original!, clearing, funds }
        }

        it("together never exceed the original, 20 at once", async () => {
          const { original, funds } = await redeemed(100)
          const results = await Promise.allSettled(
            Array.from({ length: 20 }, (_, n) =>
              service.reverseTransfers([
                {
                  transfer_id: original.id,
                  amount_fen: fen(30),
                  key: `r:${n}`,
                },
              ])
            )
          )
          expect(count(outcomes(results), "done")).toBe(3)
          expect(count(outcomes(results), "ledger_reversal_exceeds")).toBe(17)
          expect(await balanceOf(service, funds[0]!)).toMatchObject({
            balance_fen: 990,
          })
        })

        it("of one key happen once", async () => {
          const { original } = await redeemed(100)
          const once = [
            { transfer_id: original.id, amount_fen: fen(60), key: "r" },
          ]
          const answers = await Promise.all(
            [1, 2, 3].map(() => service.reverseTransfers(once))
          )
          expect(new Set(answers.map(([first]) => first?.id)).size).toBe(1)
        })

        it("go to another account when the first is no longer right", async () => {
          const { original, funds } = await redeemed(100)
          await service.reverseTransfers([
            {
              transfer_id: original.id,
              amount_fen: fen(40),
              key: "r",
              code: "subsidy_refunded",
              credit_account_id: funds[1]!.id,
            },
          ])
          expect(await balanceOf(service, funds[0]!)).toMatchObject({
            balance_fen: 900,
          })
          expect(await balanceOf(service, funds[1]!)).toMatchObject({
            balance_fen: 1_040,
          })
        })

        it("are not reversed themselves", async () => {
          const { original } = await redeemed(100)
          const [reversal] = await service.reverseTransfers([
            { transfer_id: original.id, amount_fen: fen(10), key: "r" },
          ])
          await expect(
            service.reverseTransfers([
              { transfer_id: reversal!.id, amount_fen: fen(10), key: "rr" },
            ])
          ).rejects.toMatchObject({ code: "ledger_reversal_of_reversal" })
        })
      })
    }),
})
