import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { GIFTING_MODULE } from "../../../types"
import type { GiftingModuleService } from ".."
import { identificationCode } from "@mall/ledger/identification-code"
import { by, chair, manager, roundsOn } from "./round-fixtures"

const key = Buffer.alloc(32, 7).toString("base64")
const CODE = identificationCode(Buffer.alloc(8, 3))
const VERSION = "a".repeat(64)
const clock = { type: "system", id: "lapse-gift-orders" } as const
/** The order is to be paid by the 16th. */
const lastMinute = new Date("2025-12-16T15:59:00Z")
const dayAfter = new Date("2025-12-16T16:00:00Z")

moduleIntegrationTestRunner<GiftingModuleService>({
  moduleName: GIFTING_MODULE,
  resolve: path.resolve(__dirname, ".."),
  pathToMigrations: path.resolve(__dirname, "../migrations"),
  moduleOptions: { personal_data: { keys: [`k1:${key}`], hash_key: key } },
  testSuite: ({ service, MikroOrmWrapper }) => {
    const { plan, submit, approve, beginPlacing } = roundsOn(service)
    const round = { id: "grd_1", union_id: "un_1" }

    const place = async (order_id = "order_1", code = CODE) => {
      const { lines, changes } = await beginPlacing(round)
      await service.completePlacing(
        round,
        {
          lines: lines ?? [],
          changes,
          pay_by: "2025-12-16",
          transfer: {
            id: `ctr_${order_id}`,
            round_id: round.id,
            union_id: round.union_id,
            order_id,
            payment_collection_id: `paycol_${order_id}`,
            identification_code: code,
          },
        },
        by(manager)
      )
    }
    const upload = () =>
      service.uploadReceipt(
        round,
        { file_id: "f", name: "r.png", mime: "image/png", version: VERSION },
        by(manager)
      )
    const confirm = () =>
      service.confirmTransfer(
        {
          id: "ctr_order_1",
          receipt_version: VERSION,
          identification_code: CODE,
        },
        { actor: { type: "user", id: "user_1" }, at: dayAfter }
      )
    const lapse = (when = dayAfter) =>
      service.lapseOrder(round.id, { actor: clock, at: when })
    const state = async () => (await service.roundOf(round)).state
    const kinds = async () =>
      (await service.stepsOf(round.id)).map(({ kind }) => kind)
    const allocations = () =>
      MikroOrmWrapper.forkManager().execute("select id from gift_allocation")

    beforeEach(async () => {
      await plan(round.id, 60_000)
      await submit(round)
      await approve(round)
      await place()
    })

    it("lapses after its last day, not in its last minute", async () => {
      expect(await service.overdueOrders(lastMinute, 10)).toEqual([])
      expect(await lapse(lastMinute)).toBeNull()
      expect(await state()).toBe("ordered")
      expect(await service.overdueOrders(dayAfter, 10)).toEqual(["grd_1"])
      expect(await lapse()).toEqual({ kind: "lapsed", order_id: "order_1" })
      expect(await service.roundOf(round)).toMatchObject({
        state: "approved",
        order_id: null,
        pay_by: null,
        ordered_at: null,
      })
      expect(await allocations()).toEqual([])
      expect(await service.transferOf({ round_id: round.id })).toMatchObject({
        state: "cancelled",
      })
    })

    it("lapses once, asked twice at once", async () => {
      const answers = await Promise.all([lapse(), lapse()])
      expect(
        answers.filter((answer) => answer?.kind === "lapsed")
      ).toHaveLength(1)
      expect(
        (await kinds()).filter((kind) => kind === "lapse_order")
      ).toHaveLength(1)
    })

    it("is ordered anew under a transfer of its own", async () => {
      await lapse()
      const other = identificationCode(Buffer.alloc(8, 5))
      await place("order_2", other)
      expect(await service.transferOf({ round_id: round.id })).toMatchObject({
        order_id: "order_2",
        state: "awaiting_receipt",
      })
      expect(await allocations()).toHaveLength(2)
      await expect(
        MikroOrmWrapper.forkManager().execute(
          `update corporate_transfer set state = 'awaiting_receipt'
           where order_id = 'order_1'`
        )
      ).rejects.toThrow("corporate_transfer_live")
    })

    it("never lapses while a receipt waits: the operator is warned once", async () => {
      await upload()
      expect(await lapse()).toMatchObject({ kind: "warned" })
      expect(await lapse()).toBeNull()
      expect(await service.overdueOrders(dayAfter, 10)).toEqual([])
      expect(await state()).toBe("ordered")
      expect((await kinds()).at(-1)).toBe("payment_overdue")
      const { rows } = await service.transfers({ offset: 0, limit: 10 })
      expect(rows).toMatchObject([
        { pay_by: "2025-12-16", overdue_at: expect.any(String) },
      ])
      // Another receipt is another warning.
      await upload()
      expect(await lapse()).toMatchObject({ kind: "warned" })
    })

    it("is paid or lapsed, never both, whichever comes first", async () => {
      await upload()
      const [, overdue] = await Promise.all([confirm(), lapse()])
      expect(overdue?.kind).not.toBe("lapsed")
      expect(await state()).toBe("paid")
      expect(await lapse()).toBeNull()
      expect(await allocations()).toHaveLength(2)
    })

    it("takes a receipt or lapses, never both", async () => {
      const [uploaded, overdue] = await Promise.allSettled([upload(), lapse()])
      const lapsed =
        overdue.status === "fulfilled" && overdue.value?.kind === "lapsed"
      expect(uploaded.status).toBe(lapsed ? "rejected" : "fulfilled")
      expect(await state()).toBe(lapsed ? "approved" : "ordered")
    })

    it("leaves some days to replace a receipt that is sent back late", async () => {
      await upload()
      await service.rejectTransfer(
        { id: "ctr_order_1", receipt_version: VERSION },
        { actor: { type: "user", id: "user_1" }, at: dayAfter, note: "看不清" }
      )
      expect(await service.roundOf(round)).toMatchObject({
        pay_by: "2025-12-20",
      })
      expect(await lapse()).toBeNull()
      expect(await lapse(new Date("2025-12-20T16:00:00Z"))).toMatchObject({
        kind: "lapsed",
      })
    })

    it("is withdrawn by staff before payment, with no receipt waiting", async () => {
      expect(await service.withdrawOrder(round, by(manager))).toBe("order_1")
      expect(await service.withdrawOrder(round, by(manager))).toBeNull()
      expect(await state()).toBe("approved")
      await place("order_2", identificationCode(Buffer.alloc(8, 5)))
      await upload()
      await expect(
        service.withdrawOrder(round, by(manager))
      ).rejects.toMatchObject({ code: "gift_round_receipt_pending" })
    })

    it("can still be called off after its order was withdrawn", async () => {
      await service.withdrawOrder(round, by(manager))
      await service.cancel(round, by(chair))
      expect(await state()).toBe("cancelled")
    })

    it("is no other union's to withdraw", async () => {
      await expect(
        service.withdrawOrder({ ...round, union_id: "un_2" }, by(manager))
      ).rejects.toMatchObject({ code: "gift_round_not_found" })
    })

    it("has a day to be paid by while it is ordered", async () => {
      await expect(
        MikroOrmWrapper.forkManager().execute(
          "update gift_round set pay_by = null"
        )
      ).rejects.toThrow("gift_round_ordered_pay_by")
    })
  },
})
