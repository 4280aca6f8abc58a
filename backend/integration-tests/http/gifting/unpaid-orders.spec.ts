import path from "node:path"
import { civilDate } from "@mall/calendar/civil-date"
import { lapseGiftOrders } from "@mall/gifting/workflows"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  createGiftMall,
  createOperator,
  type GiftMall,
} from "../../helpers/create-gift-mall"
import { giftRoad } from "../../helpers/pay-gift-round"

const DAY_MS = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS)

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    let mall: GiftMall
    let road: ReturnType<typeof giftRoad>

    beforeEach(async () => {
      mall = await createGiftMall(getContainer())
      await createOperator(getContainer(), mall.operator)
      road = giftRoad(api, getContainer(), mall)
    })

    const ordered = async () => {
      const id = await road.draft()
      await road.approve(id)
      const { data } = await road.post(`${road.round(id)}/place`)
      expect(data.gift_round.state).toBe("ordered")
      return id
    }
    const reserved = async ({
      inventory_item_id,
      location_id,
    }: GiftMall["millet"]) => {
      const level = await getContainer()
        .resolve(Modules.INVENTORY)
        .retrieveInventoryLevelByItemAndLocation(inventory_item_id, location_id)
      return Number(level.reserved_quantity)
    }
    const released = () =>
      road
        .sql()("outbox_event")
        .where({ name: "gift_round.order_released" })
        .select("payload")

    const expectReleased = async (id: string, why: string) => {
      expect(await road.view(id)).toMatchObject({
        state: "approved",
        order_id: null,
        pay_by: null,
      })
      expect(await reserved(mall.millet)).toBe(0)
      expect(await reserved(mall.mutton)).toBe(0)
      const orders = await road.sql()("order").select("id", "status")
      expect(orders).toMatchObject([{ status: "canceled" }])
      expect(await road.sql()("consignment").distinct("state")).toEqual([
        { state: "cancelled" },
      ])
      expect(await released()).toEqual([
        { payload: { round_id: id, order_id: orders[0].id, why } },
      ])
    }

    it("shows until when to pay, and frees the goods after that day", async () => {
      const id = await ordered()
      expect((await road.view(id)).pay_by).toBe(civilDate(inDays(15)))
      expect(await reserved(mall.millet)).toBe(6)
      expect(await lapseGiftOrders(getContainer(), inDays(14))).toEqual({
        lapsed: 0,
        warned: 0,
      })
      // Two runs at once: the second finds nothing left to do.
      const runs = await Promise.all([
        lapseGiftOrders(getContainer(), inDays(16)),
        lapseGiftOrders(getContainer(), inDays(16)),
      ])
      expect(runs[0].lapsed + runs[1].lapsed).toBe(1)
      await expectReleased(id, "lapsed")
      expect((await road.view(id)).steps.at(-1)).toMatchObject({
        kind: "lapse_order",
        actor_type: "system",
      })
    })

    it("goes the whole road after its order was withdrawn and placed anew", async () => {
      const id = await ordered()
      const url = `${road.round(id)}/withdraw-order`
      expect((await road.post(url)).status).toBe(200)
      expect((await road.post(url)).status).toBe(200)
      await expectReleased(id, "withdrawn")

      await road.pay(id)
      expect(await reserved(mall.millet)).toBe(6)
      await road.ship(id, mall.millet)
      await road.ship(id, mall.mutton)
      const { data } = await road.post(`${road.round(id)}/receipts`, {
        all: true,
      })
      expect(data.gift_round.state).toBe("completed")
      const dispatch = await road.get(`${road.round(id)}/dispatch`)
      expect(dispatch.data.cooperatives).toHaveLength(2)
      const placed = await road
        .sql()("outbox_event")
        .where({ name: "gift_round.ordered" })
      expect(placed).toHaveLength(2)
    })

    it("judges afresh when a withdrawn order is placed again", async () => {
      const id = await ordered()
      await road.post(`${road.round(id)}/withdraw-order`)
      await getContainer()
        .resolve(Modules.PRODUCT)
        .updateProducts(mall.millet.product_id, { status: "draft" })
      const refused = await road.post(`${road.round(id)}/place`)
      expect(refused.data).toMatchObject({ code: "gift_goods_not_orderable" })
    })

    it("warns the operator of a receipt that waits too long, and frees nothing", async () => {
      const id = await ordered()
      const form = new FormData()
      const png = Buffer.from("89504e470d0a1a0a0000", "hex")
      form.append("file", new Blob([new Uint8Array(png)]), "回单.png")
      await road.post(`${road.round(id)}/transfer/receipt`, form)
      expect(await lapseGiftOrders(getContainer(), inDays(16))).toEqual({
        lapsed: 0,
        warned: 1,
      })
      expect(await reserved(mall.millet)).toBe(6)
      const { data } = await road.get(
        "/admin/corporate-transfers",
        mall.operator
      )
      expect(data.transfers).toMatchObject([
        { overdue_at: expect.any(String), pay_by: civilDate(inDays(15)) },
      ])
      const withdrawn = await road.post(`${road.round(id)}/withdraw-order`)
      expect(withdrawn.data).toMatchObject({
        code: "gift_round_receipt_pending",
      })
    })

    it("owes back what comes under the code of an order that was taken back", async () => {
      const id = await ordered()
      const first = await road.get(`${road.round(id)}/transfer`)
      const { id: old, identification_code: code } = first.data.transfer
      await road.post(`${road.round(id)}/withdraw-order`)
      await road.pay(id)

      const found = await road.get(
        `/admin/corporate-transfers?identification_code=${code.toLowerCase().replace("-", "")}`,
        mall.operator
      )
      expect(found.data).toMatchObject({
        count: 1,
        transfers: [{ id: old, state: "cancelled" }],
      })

      const url = `/admin/corporate-transfers/${old}/stray-remittance`
      const money = {
        bank_reference: "BANK-0001",
        amount_fen: 45_981,
        reason: "订单已撤回后到账",
      }
      const noted = await Promise.all([
        road.post(url, money, mall.operator),
        road.post(url, money, mall.operator),
      ])
      expect(noted.map(({ status }) => status)).toEqual([200, 200])
      const differs = await road.post(
        url,
        { ...money, amount_fen: 45_982 },
        mall.operator
      )
      expect(differs.data).toMatchObject({ code: "stray_remittance_differs" })
      const owed = await road.get("/admin/corporate-refunds", mall.operator)
      expect(owed.data).toMatchObject({
        count: 1,
        refunds: [
          {
            amount_fen: 45_981,
            identification_code: code,
            state: "owed",
          },
        ],
      })
      const view = await road.view(id)
      expect(view.state).toBe("paid")
      expect(
        view.steps.filter(
          ({ kind }: { kind: string }) => kind === "stray_remittance"
        )
      ).toMatchObject([{ note: "¥459.81 订单已撤回后到账" }])
    })

    it("lets the union's own managers withdraw an order, nobody else", async () => {
      const id = await ordered()
      const url = `${road.round(id)}/withdraw-order`
      const auditor = await road.post(url, {}, "auditor@one.test")
      expect(auditor.status).toBe(403)
      const stranger = await road.post(url, {}, "manager@two.test")
      expect(stranger.status).toBe(404)
      expect((await road.view(id)).state).toBe("ordered")
    })
  },
})
