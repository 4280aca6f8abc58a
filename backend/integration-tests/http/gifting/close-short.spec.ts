import path from "node:path"
import { civilDate } from "@mall/calendar/civil-date"
import { handOverParcels } from "@mall/gifting/workflows"
import { postImpactCreditsWorkflow } from "@mall/impact/workflows"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { springYear } from "../../../harness/road"
import {
  createGiftMall,
  createOperator,
  type GiftMall,
} from "../../helpers/create-gift-mall"
import { giftRoad } from "../../helpers/pay-gift-round"
import { publishableKey } from "../../helpers/publishable-key"

/** Of one member: 2 × ¥100 of millet and 1 × ¥200 of mutton. */
const MILLET = 20_000
const MUTTON = 20_000

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

    const close = (consignmentId: string, reason = "霜冻减产，无货可发") =>
      road.post(
        `/admin/consignments/${consignmentId}/close-short`,
        { reason },
        mall.operator
      )

    const receiveAll = (id: string) =>
      road.post(`${road.round(id)}/receipts`, { all: true })

    const level = async ({
      inventory_item_id,
      location_id,
    }: GiftMall["millet"]) => {
      const found = await getContainer()
        .resolve(Modules.INVENTORY)
        .retrieveInventoryLevelByItemAndLocation(inventory_item_id, location_id)
      return [Number(found.stocked_quantity), Number(found.reserved_quantity)]
    }

    const creditsBy = async (kind: string) => {
      await road.delivered("consignment_line.%", "impact-credits", () =>
        postImpactCreditsWorkflow(getContainer()).run()
      )
      const [sum] = await road
        .sql()("impact_credit")
        .where({ kind })
        .sum("amount_fen as fen")
      return Number(sum?.fen ?? 0)
    }

    const count = async (table: string) =>
      Number((await road.sql()(table).count("* as n"))[0]?.["n"])

    /** Every book says the same of the round: what is kept is what was paid. */
    const expectBooksToAgree = async (id: string, kept: number) => {
      const { order_id } = await road.view(id)
      const { data } = await road.get(
        `/admin/orders/${order_id}?fields=total,*summary`,
        mall.operator
      )
      expect(data.order.total * 100).toBe(kept)
      expect(data.order.summary.pending_difference).toBe(0)
      const [transactions] = await road
        .sql()("order_transaction")
        .sum("amount as yuan")
      expect(Number(transactions?.yuan) * 100).toBe(kept)
      const [allocated] = await road
        .sql()("gift_allocation")
        .select(road.sql().raw("sum(amount_fen - undelivered_fen)::int as fen"))
      expect(allocated.fen).toBe(kept)
      const [lines] = await road
        .sql()("consignment_line")
        .select(road.sql().raw("sum(amount_fen - refunded_fen)::int as fen"))
      expect(lines.fen).toBe(kept)
      const provisional = await creditsBy("provisional")
      expect(provisional - (await creditsBy("reversed"))).toBe(kept)
    }

    it("refunds exactly what never left, and every book agrees", async () => {
      const id = await road.paid()
      await road.ship(id, mall.millet)
      const mutton = await road.ship(id, mall.mutton, 1)
      expect(await level(mall.mutton)).toEqual([999, 2])

      const closed = await close(mutton.id)
      expect(closed.data.consignment).toMatchObject({
        id: mutton.id,
        state: "shipped",
      })
      await expectBooksToAgree(id, 3 * MILLET + 1 * MUTTON)
      expect(await level(mall.mutton)).toEqual([999, 0])
      expect(await level(mall.millet)).toEqual([994, 0])

      const view = await road.view(id)
      expect(view).toMatchObject({ state: "paid", undelivered: 0 })
      expect(view.refunds).toMatchObject([
        {
          amount_fen: 2 * MUTTON,
          state: "owed",
          reason: `${mutton.display_no}：霜冻减产，无货可发`,
        },
      ])
      expect(view.steps).toContainEqual(
        expect.objectContaining({ kind: "close_short", actor_type: "user" })
      )
      const parcels = (await road.get(`${road.round(id)}/parcels?limit=200`))
        .data.parcels
      expect(
        parcels.filter(({ state }: { state: string }) => state === "voided")
      ).toEqual([
        expect.objectContaining({ void_reason: "霜冻减产，无货可发" }),
        expect.objectContaining({ void_reason: "霜冻减产，无货可发" }),
      ])
    })

    it("lets the rest be received, completes the round, and lists only what came", async () => {
      const id = await road.paid()
      await road.ship(id, mall.millet)
      const mutton = await road.ship(id, mall.mutton, 1)
      await close(mutton.id)
      const received = await receiveAll(id)
      expect(received.data).toMatchObject({
        received: 3,
        gift_round: { state: "completed" },
      })
      const states = await road.sql()("consignment").pluck("state")
      expect(states).toEqual(["accepted", "accepted"])
      expect(await creditsBy("confirmed")).toBe(3 * MILLET + MUTTON)

      const sheet = await road.post(`${road.round(id)}/receipt-sheet/search`)
      const goods: string[] = sheet.data.lines.map(
        (line: { goods: string }) => line.goods
      )
      expect(goods.sort()).toEqual([
        "小米 5 kg × 2；滩羊肉 5 kg × 1",
        "小米 5 kg × 2；缺货未发（已退款）：滩羊肉 5 kg × 1",
        "小米 5 kg × 2；缺货未发（已退款）：滩羊肉 5 kg × 1",
      ])
    })

    it("frees the member's yearly cap and the union's budget by what never came", async () => {
      const year = springYear(new Date())
      const chair = "chair@one.test"
      const ruled = await road.post(
        "/union/gift-rules",
        {
          kind: "yearly_cap",
          amount_fen: 60_000,
          document: "本单位慰问品发放办法",
          starts_on: civilDate(new Date()),
          reason: "委员会会议决定",
        },
        chair
      )
      expect(ruled.status).toBe(200)
      const budgeted = await road.post(
        "/union/gift-budgets",
        {
          fiscal_year: year,
          gift_fen: 1_000_000,
          annual_income_fen: null,
          reason: "委员会会议决定",
        },
        chair
      )
      expect(budgeted.status).toBe(200)
      const id = await road.paid()
      const other = await road.draft({ name: "另一批" })
      const refused = await road.post(`${road.round(other)}/submit`)
      expect(refused.data).toMatchObject({ code: "gift_round_refused" })

      await close((await road.consignmentOf(id, mall.mutton)).id)
      const { data } = await road.get("/union/gift-budgets")
      expect(
        data.budgets.find(
          ({ fiscal_year }: { fiscal_year: number }) => fiscal_year === year
        )
      ).toMatchObject({ committed_fen: 3 * MILLET })
      // 20,000 of this round stand, and 40,000 of the next fit under 60,000.
      const submitted = await road.post(`${road.round(other)}/submit`)
      expect(submitted.data).toMatchObject({
        gift_round: { state: "submitted" },
      })
    })

    it("ends a round of which nothing at all was sent, with everything refunded", async () => {
      const id = await road.paid()
      for (const good of [mall.millet, mall.mutton]) {
        const { id: consignment } = await road.consignmentOf(id, good)
        expect((await close(consignment)).data).toMatchObject({
          consignment: { state: "closed_short" },
        })
      }
      await expectBooksToAgree(id, 0)
      const view = await road.view(id)
      expect(view).toMatchObject({
        state: "completed",
        received: 0,
        undelivered: 3,
      })
      expect((await receiveAll(id)).data.received).toBe(0)
      const sheet = await road.post(`${road.round(id)}/receipt-sheet/search`)
      expect(sheet.data.lines[0]).toMatchObject({
        is_undelivered: true,
        received_at: null,
      })
    })

    it("asks no member to sign by link for what never came, and names what was short", async () => {
      const id = await road.paid()
      const headers = {
        "x-publishable-api-key": await publishableKey(getContainer()),
      }
      const [token] = await road.linkTokens(id)
      const link = `/store/gift-receipts/${token}`
      const options = { headers, validateStatus: () => true }
      await close((await road.consignmentOf(id, mall.mutton)).id)
      const half = await api.get(link, options)
      expect(half.data.receipt).toMatchObject({
        state: "open",
        goods: "小米 5 kg × 2；缺货未发（已退款）：滩羊肉 5 kg × 1",
      })
      await close((await road.consignmentOf(id, mall.millet)).id)
      const whole = await api.get(link, options)
      expect(whole.data.receipt.state).toBe("undelivered")
      const signed = await api.post(link, { last_four: "0000" }, options)
      expect(signed.data).toMatchObject({ code: "receipt_link_undelivered" })
    })

    it("accepts by itself what had all been received before", async () => {
      const id = await road.paid()
      await road.ship(id, mall.millet)
      const mutton = await road.ship(id, mall.mutton, 1)
      const first = await road
        .sql()("parcel")
        .where({ consignment_id: mutton.id, state: "shipped" })
        .pluck("recipient_ref")
      await road.post(`${road.round(id)}/receipts`, { allocation_ids: first })
      await close(mutton.id)
      const [consignment] = await road.sql()("consignment").where({
        id: mutton.id,
      })
      expect(consignment.state).toBe("accepted")
    })

    it("has one effect, asked twice at once and again later", async () => {
      const id = await road.paid()
      const { id: consignment } = await road.ship(id, mall.mutton, 1)
      const answers = [
        ...(await Promise.all([close(consignment), close(consignment)])),
        await close(consignment, "另一个原因"),
      ]
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
      expect(await count("refund")).toBe(1)
      expect(await count("corporate_refund")).toBe(1)
      expect(await count("gift_shortage")).toBe(2)
      await expectBooksToAgree(id, 3 * MILLET + MUTTON)
    })

    it("closes a workplace's consignment whole, and waits for the other one", async () => {
      const id = await road.paid({
        delivery_mode: "workplace",
        workplace: {
          name: "李工会",
          mobile: "13800000000",
          address: "南京市玄武区珠江路1号",
        },
      })
      await road.ship(id, mall.millet)
      await close((await road.consignmentOf(id, mall.mutton)).id)
      await expectBooksToAgree(id, 3 * MILLET)
      const some = await road.post(`${road.round(id)}/receipts`, {
        department: "一车间",
      })
      expect(some.data.gift_round.state).toBe("paid")
      const millet = await road.consignmentOf(id, mall.millet)
      expect(millet.state).toBe("shipped")
      expect((await receiveAll(id)).data.gift_round.state).toBe("completed")
      expect((await road.consignmentOf(id, mall.millet)).state).toBe("accepted")
    })

    it("hands nobody over to a consignment that was closed before", async () => {
      const id = await road.paid()
      // As if the news of payment were still waiting.
      await road.sql()("parcel").delete()
      await road.sql()("parcel_content").delete()
      await road.sql()("outbox_delivery").delete()
      await close((await road.consignmentOf(id, mall.mutton)).id)
      await road.delivered("gift_round.paid", "hand-over-parcels", () =>
        handOverParcels(getContainer())
      )
      const states = await road
        .sql()("parcel")
        .select("state")
        .count("* as n")
        .groupBy("state")
        .orderBy("state")
      expect(states.map(({ state, n }) => [state, Number(n)])).toEqual([
        ["pending", 3],
        ["voided", 3],
      ])
    })

    it("owes the union each refund until the bank has paid it, once", async () => {
      const id = await road.paid()
      await road.ship(id, mall.millet)
      const { lines } = await road.consignmentOf(id, mall.millet)
      await road.post(
        `/admin/consignment-lines/${lines[0]?.id}/refund`,
        { refund_key: "破损一袋", amount_fen: 10_000 },
        mall.operator
      )
      await close((await road.consignmentOf(id, mall.mutton)).id)
      const owed = await road.get(
        "/admin/corporate-refunds?state=owed",
        mall.operator
      )
      expect(owed.data).toMatchObject({
        count: 2,
        refunds: [
          { amount_fen: 10_000, union_name: "甲工会委员会" },
          { amount_fen: 3 * MUTTON, round_name: "春节慰问" },
        ],
      })
      const pay = (bank_reference: string) =>
        road.post(
          `/admin/corporate-refunds/${owed.data.refunds[1].id}/pay`,
          { bank_reference, paid_on: "2027-01-20" },
          mall.operator
        )
      const paid = { state: "paid", bank_reference: "20270120001" }
      expect((await pay("20270120001")).data.refund).toMatchObject(paid)
      expect((await pay("20270120001")).data.refund).toMatchObject(paid)
      expect((await pay("20270120002")).data).toMatchObject({
        code: "corporate_refund_paid",
      })
      expect((await road.view(id)).refunds).toMatchObject([
        { state: "owed" },
        { ...paid, paid_on: "2027-01-20" },
      ])
    })

    it("confirms credit though a product moved to another cooperative meanwhile", async () => {
      const id = await road.draft()
      await road.approve(id)
      await getContainer()
        .resolve(Modules.INVENTORY)
        .createInventoryLevels([
          {
            inventory_item_id: mall.millet.inventory_item_id,
            location_id: mall.mutton.location_id,
            stocked_quantity: 100,
          },
        ])
      await road.cooperatives.assignProducts({
        cooperative_id: mall.mutton.cooperative_id,
        product_ids: [mall.millet.product_id],
      })
      await road.pay(id)
      await road.ship(id, mall.millet)
      expect((await receiveAll(id)).data.gift_round.state).toBe("completed")
      expect((await road.consignmentOf(id, mall.millet)).state).toBe("accepted")
      expect(await creditsBy("confirmed")).toBe(3 * (MILLET + MUTTON))
    })

    it("accepts, when receipt is recorded again, what was left unaccepted", async () => {
      const id = await road.paid()
      await road.ship(id, mall.millet)
      await road.ship(id, mall.mutton)
      await receiveAll(id)
      // As the fault of moved products left it.
      await road.sql()("consignment").update({
        state: "shipped",
        accepted_on: null,
      })
      await road.sql()("consignment_line").update({ state: "paid" })
      expect((await receiveAll(id)).data.received).toBe(0)
      expect(await road.sql()("consignment").pluck("state")).toEqual([
        "accepted",
        "accepted",
      ])
    })

    it("tells who waits for a locked round so, instead of waiting for ever", async () => {
      const id = await road.draft()
      await road.sql().transaction(async (trx) => {
        await trx.raw("select 1 from gift_round where id = ? for update", [id])
        const answer = await road.post(`${road.round(id)}/submit`)
        expect(answer.data).toMatchObject({ code: "busy_retry" })
      })
    })
  },
})
