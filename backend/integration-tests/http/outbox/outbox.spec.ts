import path from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { consumeOutbox } from "@mall/outbox/consume"
import { inOneTransaction } from "@mall/outbox/one-transaction"
import type { OutboxEvent } from "@mall/outbox/types"
import { pruneOutboxWorkflow } from "@mall/outbox/workflows"
import type { IInventoryService } from "@medusajs/framework/types"
import { createOperator } from "../../helpers/create-gift-mall"
import { signIn } from "../../helpers/sign-in"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

const event = (key: string) => ({ name: "thing.done", key, payload: { key } })

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    const append = (...keys: string[]) =>
      inOneTransaction(getContainer(), (unit) =>
        unit.append(...keys.map(event))
      )

    const collect = (consumer: string, into: string[], limit?: number) =>
      consumeOutbox(getContainer(), {
        consumer,
        names: ["thing.done"],
        ...(limit && { limit }),
        handle: async (events: OutboxEvent[]) => {
          into.push(...events.map(({ key }) => key))
        },
      })

    describe("one transaction", () => {
      it("rolls back Medusa's modules and our news together", async () => {
        const container = getContainer()
        const failing = inOneTransaction(container, async (unit) => {
          await unit.use<IInventoryService, unknown>(
            Modules.INVENTORY,
            (inventory, context) =>
              inventory.createInventoryItems([{ sku: "never" }], context)
          )
          await unit.append(event("never"))
          throw new Error("the process died here")
        })
        await expect(failing).rejects.toThrow("the process died here")

        const inventory = container.resolve(Modules.INVENTORY)
        expect(await inventory.listInventoryItems({ sku: "never" })).toEqual([])
        const seen: string[] = []
        await collect("after-rollback", seen)
        expect(seen).toEqual([])
      })

      it("refuses with busy_retry what somebody else keeps locked", async () => {
        const container = getContainer()
        await append("locked")
        const lock = `select id from outbox_event where key = 'locked' for update`
        let release = () => {}
        const released = new Promise<void>((resolve) => (release = resolve))
        let held = () => {}
        const holding = new Promise<void>((resolve) => (held = resolve))
        const holder = inOneTransaction(container, async ({ rows }) => {
          await rows(lock)
          held()
          await released
        })
        await holding
        await expect(
          inOneTransaction(container, ({ rows }) => rows(lock))
        ).rejects.toMatchObject({ code: "busy_retry" })
        release()
        await holder
      })
    })

    describe("consumers", () => {
      it("see each event once, in the order written, however small the batches", async () => {
        await append("a", "b")
        await append("c")
        const seen: string[] = []
        await collect("ordered", seen, 1)
        await collect("ordered", seen, 1)
        expect(seen).toEqual(["a", "b", "c"])
      })

      it("take the same key written twice as one event", async () => {
        await append("once")
        await append("once")
        const seen: string[] = []
        await collect("replayed", seen)
        expect(seen).toEqual(["once"])
      })

      it("each get every event, whatever the others had", async () => {
        await append("x")
        const first: string[] = []
        const second: string[] = []
        await collect("first", first)
        await collect("second", second)
        expect([first, second]).toEqual([["x"], ["x"]])
      })

      it("never run twice at once under one name", async () => {
        await append(...Array.from({ length: 20 }, (_, n) => `n${n}`))
        const seen: string[] = []
        await Promise.all(
          Array.from({ length: 5 }, () => collect("racing", seen, 3))
        )
        await collect("racing", seen)
        expect(seen).toHaveLength(20)
        expect(new Set(seen).size).toBe(20)
      })

      it("lose the event neither to a failure nor to its partial work", async () => {
        const container = getContainer()
        await append("poison")
        await consumeOutbox(container, {
          consumer: "failing",
          names: ["thing.done"],
          handle: async (_events, { rows }) => {
            await rows(
              `insert into outbox_event (name, key, payload)
               values ('partial', 'partial', '{}')`
            )
            throw new Error("not today")
          },
        })
        const connection = container.resolve(
          ContainerRegistrationKeys.PG_CONNECTION
        )
        expect(
          await connection("outbox_event").where({ key: "partial" })
        ).toEqual([])
        const [state] = await connection("outbox_consumer").where({
          consumer: "failing",
        })
        expect(state).toMatchObject({ attempts: 1, last_error: "not today" })

        await connection("outbox_consumer").update({ retry_at: null })
        const seen: string[] = []
        await collect("failing", seen)
        expect(seen).toEqual(["poison"])
      })

      const failing = (
        consumer: string,
        bad: string,
        seen: string[],
        park_after?: number
      ) =>
        consumeOutbox(getContainer(), {
          consumer,
          names: ["thing.done"],
          limit: 1,
          ...(park_after && { park_after }),
          handle: async ([one]) => {
            if (one?.key === bad) {
              throw new Error("bad news")
            }
            seen.push(one?.key ?? "")
          },
        })

      const failures = async (consumer: string) => {
        const connection = getContainer().resolve(
          ContainerRegistrationKeys.PG_CONNECTION
        )
        await connection("outbox_failure").update({ retry_at: new Date(0) })
        return connection("outbox_failure").where({ consumer })
      }

      it("that keep order let nothing overtake a failing event", async () => {
        await append("a:one", "a:two", "a:three")
        const seen: string[] = []
        await failing("strict", "a:two", seen)
        await failing("strict", "a:two", seen)
        expect(seen).toEqual(["a:one"])
        expect(await failures("strict")).toEqual([])
      })

      it("that park hold up only what is about the same thing", async () => {
        await append("a:one", "a:two", "b:two:again", "a:three")
        const seen: string[] = []
        await failing("parking", "a:two", seen, 3)
        expect(seen).toEqual(["a:one", "a:three"])
        expect(await failures("parking")).toMatchObject([
          { attempts: 1, last_error: "bad news", parked_at: null },
        ])
      })

      it("park an event after so many attempts, and deliver it in order when told to try again", async () => {
        await append("a:one", "a:two", "b:two:again")
        const seen: string[] = []
        for (let attempt = 1; attempt <= 5; attempt += 1) {
          await failing("parked", "a:two", seen, 3)
          await failures("parked")
        }
        expect(await failures("parked")).toMatchObject([
          { attempts: 3, parked_at: expect.any(Date) },
        ])
        await createOperator(getContainer(), "operator@test.mall")
        const token = await signIn(api, "user", "operator@test.mall")
        const signedIn = {
          headers: { authorization: `Bearer ${token}` },
          validateStatus: () => true,
        }
        const watched = await api.get("/admin/outbox-consumers", signedIn)
        expect(watched.data.consumers).toContainEqual({
          consumer: "parked",
          waiting: 2,
          attempts: 0,
          last_error: null,
          retry_at: null,
          failures: [
            expect.objectContaining({ key: "a:two", last_error: "bad news" }),
          ],
        })
        const retry = () =>
          api.post("/admin/outbox-consumers/parked/retry", {}, signedIn)
        expect((await retry()).status).toBe(200)
        await failing("parked", "nothing", seen, 3)
        expect(seen).toEqual(["a:one", "a:two", "b:two:again"])
        expect(await failures("parked")).toEqual([])
        expect((await retry()).data).toMatchObject({
          code: "outbox_nothing_to_retry",
        })
      })

      it("keep old news only while somebody still waits for it", async () => {
        const container = getContainer()
        const connection = container.resolve(
          ContainerRegistrationKeys.PG_CONNECTION
        )
        const kept = async () =>
          await connection("outbox_event").orderBy("id").pluck("key")
        const prune = async () =>
          (await pruneOutboxWorkflow(container).run()).result.pruned
        await append("had:one", "bad:two", "had:three")
        const seen: string[] = []
        await failing("keeper", "bad:two", seen, 1)
        expect(seen).toEqual(["had:one", "had:three"])

        expect(await prune()).toBe(0)
        await connection("outbox_event").update({
          created_at: connection.raw("now() - interval '91 days'"),
        })
        await append("new:four")
        await failing("keeper", "nothing", seen, 1)
        expect(await prune()).toBe(2)
        expect(await kept()).toEqual(["bad:two", "new:four"])

        // A second consumer of the same news has not had it either.
        await connection("outbox_failure").delete()
        await connection("outbox_consumer").insert({
          consumer: "slow",
          names: ["thing.done"],
        })
        await failing("keeper", "nothing", seen, 1)
        expect(seen).toEqual(["had:one", "had:three", "new:four", "bad:two"])
        expect(await prune()).toBe(0)
        await collect("slow", [])
        expect(await prune()).toBe(1)
        expect(await kept()).toEqual(["new:four"])
        await append("late:five")
        await failing("keeper", "nothing", seen, 1)
        expect(seen.at(-1)).toBe("late:five")
      })

      it("never forget a parked event when they tidy up", async () => {
        await append("bad:one")
        await append(...Array.from({ length: 1100 }, (_, n) => `k:${n}`))
        const connection = getContainer().resolve(
          ContainerRegistrationKeys.PG_CONNECTION
        )
        await connection.raw(
          `insert into outbox_delivery (consumer, event_id)
           select 'careful', id from outbox_event where key like 'k:%'`
        )
        await append("good:two")
        const seen: string[] = []
        await failing("careful", "bad:one", seen, 1)
        expect(seen).toEqual(["good:two"])
        await connection("outbox_failure").delete()
        await failing("careful", "nothing", seen, 1)
        expect(seen).toEqual(["good:two", "bad:one"])
      })

      it("forget acknowledgements once all below is delivered, and miss nothing after", async () => {
        await append(...Array.from({ length: 1100 }, (_, n) => `many${n}`))
        const seen: string[] = []
        await collect("tidy", seen)
        const connection = getContainer().resolve(
          ContainerRegistrationKeys.PG_CONNECTION
        )
        expect(
          await connection("outbox_delivery").where({ consumer: "tidy" })
        ).toEqual([])
        await append("later")
        await collect("tidy", seen)
        expect(seen).toHaveLength(1101)
        expect(seen.at(-1)).toBe("later")
      })
    })
  },
})
