import path from "node:path"
import {
  purgePurchaseRecipients,
  receiveShipped,
  settleRefunds,
} from "@mall/checkout/workflows"
import { registerTender } from "@mall/checkout/tenders"
import { createCooperativeStaffWorkflow } from "@mall/cooperative/workflows"
import { postImpactCreditsWorkflow } from "@mall/impact/workflows"
import { fen } from "@mall/ledger/money"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
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
  tokenFor,
} from "../../helpers/create-shop"
import { TEST_PASSWORD, signIn } from "../../helpers/sign-in"
import { rowsOf } from "../../helpers/worker-books"

jest.setTimeout(180_000)

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    let shopper: Shopper
    let operator: Record<string, string>
    let purchase: {
      id: string
      order_id: string
      consignments: {
        id: string
        display_no: string
        cooperative_id: string
        lines: { consignment_line_id: string; amount_fen: number }[]
      }[]
    }

    beforeAll(() => {
      registerTender(allowanceTender)
      payThroughSystem(getContainer())
    })

    beforeEach(async () => {
      const container = getContainer()
      const shop = await createShop(container)
      shopper = await createShopper(container, shop.key)
      await grantAllowance(container, shopper.id, fen(10_001))
      operator = tokenFor("user", "user_operator")
      const { data } = await post(
        "/store/checkout",
        {
          lines: [
            { variant_id: shop.millet.variant_id, quantity: 2 },
            { variant_id: shop.mutton.variant_id, quantity: 1 },
          ],
          address_id: shopper.address_id,
          expected_own_fen: 29_979,
          payment_method: "wechat_pay",
          fresh_goods_confirmed: true,
        },
        { "idempotency-key": "k" }
      )
      await post(`/store/purchases/${data.purchase.id}/check-payment`)
      purchase = data.purchase
    })

    afterEach(() => assertBooksBalance(getContainer()))

    const request = (
      method: "get" | "post",
      url: string,
      data: unknown,
      headers: Record<string, string>
    ) => api.request({ method, url, data, headers, validateStatus: () => true })

    const post = (url: string, data: unknown = {}, headers = {}) =>
      request("post", url, data, { ...shopper.headers, ...headers })

    const detail = async () =>
      (
        await request(
          "get",
          `/store/purchases/${purchase.id}`,
          undefined,
          shopper.headers
        )
      ).data.purchase

    const ship = async (index: number) => {
      const container = getContainer()
      const consignment = purchase.consignments[index]!
      const email = `packer${index}@shop.test`
      await createCooperativeStaffWorkflow(container).run({
        input: {
          cooperative_id: consignment.cooperative_id,
          email,
          password: TEST_PASSWORD,
          display_name: "装箱",
          roles: ["packer"],
        },
      })
      const token = await signIn(api, "cooperative_staff", email)
      const headers = { authorization: `Bearer ${token}` }
      const base = `/cooperative/consignments/${consignment.id}`
      const { data } = await request(
        "get",
        `${base}/parcels`,
        undefined,
        headers
      )
      const shipped = await request(
        "post",
        `${base}/parcels/${data.parcels[0].id}/ship`,
        { carrier: "顺丰", tracking_number: `SF10000000000${index}` },
        headers
      )
      expect(shipped.status).toBe(200)
    }

    const ask = (changes: object = {}) => {
      const line = purchase.consignments[0]!.lines[0]!
      return post(`/store/purchases/${purchase.id}/after-sales`, {
        reason: "damaged",
        note: "袋子破了",
        lines: [{ consignment_line_id: line.consignment_line_id, quantity: 1 }],
        ...changes,
      })
    }

    it("asks with photos that are private, and only what has left", async () => {
      expect((await ask()).data.code).toBe("after_sales_not_shipped")
      await ship(0)
      const form = new FormData()
      form.set("file", new Blob([PNG]), "照片.jpg")
      const { data: uploaded } = await post(
        `/store/purchases/${purchase.id}/photos`,
        form
      )
      expect(uploaded.photo.mime).toBe("image/png")
      const bad = new FormData()
      bad.set("file", new Blob(["<svg onload=alert(1)>"]), "x.png")
      const refused = await post(`/store/purchases/${purchase.id}/photos`, bad)
      expect(refused.data.code).toBe("photo_type")

      const { data } = await ask({ photo_ids: [uploaded.photo.id] })
      expect(data.after_sales.photos).toHaveLength(1)
      expect((await ask()).data.code).toBe("after_sales_open")
      const url = `/store/purchases/${purchase.id}/photos/${uploaded.photo.id}`
      const mine = await api.get(url, {
        headers: shopper.headers,
        responseType: "arraybuffer",
      })
      expect(Buffer.from(mine.data).equals(PNG)).toBe(true)
      const other = await createShopper(
        getContainer(),
        shopper.headers["x-publishable-api-key"] ?? ""
      )
      const theirs = await request("get", url, undefined, other.headers)
      expect(theirs.status).toBe(404)
      const byOperator = await request(
        "get",
        `/admin/after-sales/${data.after_sales.id}/photos/${uploaded.photo.id}`,
        undefined,
        operator
      )
      expect(byOperator.status).toBe(200)
    })

    it("gives a granted amount back the way it came, once", async () => {
      await ship(0)
      const { data } = await ask()
      const url = `/admin/after-sales/${data.after_sales.id}`
      const [line] = data.after_sales.lines
      const grant = (amount_fen: number) =>
        request(
          "post",
          `${url}/approve`,
          {
            lines: [
              { consignment_line_id: line.consignment_line_id, amount_fen },
            ],
          },
          operator
        )
      expect((await grant(line.asked_fen + 1)).data.code).toBe(
        "after_sales_exceeds"
      )
      const answers = await Promise.all([
        grant(line.asked_fen),
        grant(line.asked_fen),
      ])
      answers.forEach(({ status }) => expect(status).toBe(200))
      await settleRefunds(getContainer())

      const shown = await detail()
      const [refund] = shown.refunds
      expect(shown.refunds).toHaveLength(1)
      expect(refund.amount_fen).toBe(line.asked_fen)
      expect(refund.state).toBe("succeeded")
      const purse = await purseOf(getContainer(), shopper.id)
      expect(purse.balance_fen).toBe(refund.subsidy_fen)
      const { rows } = await getContainer()
        .resolve("__pg_connection__")
        .raw("select coalesce(sum(amount), 0) * 100 as fen from refund")
      expect(Number(rows[0].fen)).toBe(refund.own_fen)
    })

    it("reverses the credit in proportion", async () => {
      await ship(0)
      await postImpactCreditsWorkflow(getContainer()).run()
      const { data } = await ask()
      const [line] = data.after_sales.lines
      await request(
        "post",
        `/admin/after-sales/${data.after_sales.id}/approve`,
        {
          lines: [
            { consignment_line_id: line.consignment_line_id, amount_fen: 3333 },
          ],
        },
        operator
      )
      await postImpactCreditsWorkflow(getContainer()).run()
      const { rows } = await getContainer().resolve("__pg_connection__")
        .raw(`select coalesce(sum(amount_fen), 0)::int as fen from impact_credit
              where kind = 'reversed'`)
      expect(Math.abs(rows[0].fen)).toBe(3333)
    })

    it("is rejected with a reason, or withdrawn, and then asked anew", async () => {
      await ship(0)
      const { data: first } = await ask()
      const rejected = await request(
        "post",
        `/admin/after-sales/${first.after_sales.id}/reject`,
        { note: "照片看不清" },
        operator
      )
      expect(rejected.data.after_sales).toMatchObject({
        state: "rejected",
        decision_note: "照片看不清",
      })
      const late = await post(
        `/store/purchases/${purchase.id}/after-sales/${first.after_sales.id}/withdraw`
      )
      expect(late.data.code).toBe("after_sales_state")
      const { data: second } = await ask()
      const withdrawn = await post(
        `/store/purchases/${purchase.id}/after-sales/${second.after_sales.id}/withdraw`
      )
      expect(withdrawn.data.after_sales.state).toBe("withdrawn")
      const list = await request(
        "get",
        "/admin/after-sales",
        undefined,
        operator
      )
      expect(list.data.count).toBe(2)
    })

    it("cannot be cancelled once something has left, and is received by part", async () => {
      await ship(0)
      const cancelled = await post(`/store/purchases/${purchase.id}/cancel`)
      expect(cancelled.data.code).toBe("purchase_already_shipped")
      const received = await post(`/store/purchases/${purchase.id}/receive`)
      expect(received.data.purchase.state).toBe("paid")
      expect(
        received.data.purchase.consignments.map(
          ({ state }: { state: string }) => state
        )
      ).toEqual(["accepted", "released"])
      await ship(1)
      const rest = await post(`/store/purchases/${purchase.id}/receive`)
      expect(rest.data.purchase.state).toBe("completed")
      expect(
        (await post(`/store/purchases/${purchase.id}/receive`)).status
      ).toBe(200)
      const { rows } = await getContainer()
        .resolve("__pg_connection__")
        .raw("select name from outbox_event where name like '%accepted'")
      expect(rows).toHaveLength(2)
    })

    const shippedAgo = (days: number) =>
      rowsOf(getContainer())(
        "update parcel set shipped_at = now() - ? * interval '1 day' where shipped_at is not null",
        [days]
      )

    it("is received by itself ten days after the last parcel left, once, and not while money is asked back", async () => {
      const container = getContainer()
      await ship(0)
      await shippedAgo(30)
      expect(await receiveShipped(container)).toEqual({
        received: 0,
        failed: 0,
      })
      await ship(1)
      await shippedAgo(9)
      expect((await receiveShipped(container)).received).toBe(0)

      await shippedAgo(11)
      const { data } = await ask()
      expect((await receiveShipped(container)).received).toBe(0)
      await request(
        "post",
        `/admin/after-sales/${data.after_sales.id}/reject`,
        { note: "照片看不清" },
        operator
      )
      const runs = await Promise.all([
        receiveShipped(container),
        receiveShipped(container),
      ])
      expect(runs.reduce((sum, { received }) => sum + received, 0)).toBe(1)
      const shown = await detail()
      expect(shown.state).toBe("completed")
      expect(
        shown.steps.filter(({ kind }: { kind: string }) => kind === "completed")
      ).toHaveLength(1)
      expect(
        shown.consignments.map(({ parcels }: { parcels: object[] }) => parcels)
      ).toMatchObject([[{ state: "received" }], [{ state: "received" }]])
      const news = await rowsOf(container)(
        `select name from outbox_event
         where name like '%accepted' or name = 'purchase.completed'`
      )
      expect(news).toHaveLength(2)
    })

    const closedAgo = (days: number) =>
      rowsOf(getContainer())(
        "update purchase set closed_at = now() - ? * interval '1 day'",
        [days]
      )

    const people = () =>
      rowsOf(getContainer())<Record<string, string | null>>(
        `select recipient_name_enc, mobile_enc, address_enc from purchase
         union all
         select recipient_name_enc, mobile_enc, address_enc from parcel`
      )

    it("takes no request once its days are over", async () => {
      await ship(0)
      await ship(1)
      await post(`/store/purchases/${purchase.id}/receive`)
      await closedAgo(14)
      const { data } = await ask()
      expect(data.after_sales.state).toBe("requested")
      await closedAgo(16)
      const other = purchase.consignments[1]!.lines[0]!
      const late = await ask({
        lines: [
          { consignment_line_id: other.consignment_line_id, quantity: 1 },
        ],
      })
      expect(late.data.code).toBe("after_sales_over")
      expect((await detail()).actions.can_ask_after_sales).toBe(false)
    })

    it("forgets who received it once all its days are over, and still shows the rest", async () => {
      const container = getContainer()
      await ship(0)
      await ship(1)
      expect(await purgePurchaseRecipients(container)).toEqual({ purged: 0 })
      await post(`/store/purchases/${purchase.id}/receive`)
      await closedAgo(104)
      expect(await purgePurchaseRecipients(container)).toEqual({ purged: 0 })
      expect(await people()).toHaveLength(3)
      ;(await people()).forEach((row) =>
        expect(Object.values(row)).not.toContain(null)
      )
      await closedAgo(106)
      const runs = await Promise.all([
        purgePurchaseRecipients(container),
        purgePurchaseRecipients(container),
      ])
      expect(runs.reduce((sum, { purged }) => sum + purged, 0)).toBe(1)
      ;(await people()).forEach((row) =>
        expect(Object.values(row)).toEqual([null, null, null])
      )
      const shown = await detail()
      expect(shown.address).toMatchObject({
        recipient_name: "****",
        mobile: "****",
        address: expect.stringContaining("江苏省"),
      })
      expect(shown.consignments).toHaveLength(2)
    })

    it("shows the operator beforehand, to the fen, where the money will go", async () => {
      await ship(0)
      const { data } = await ask()
      const url = `/admin/after-sales/${data.after_sales.id}`
      const [line] = data.after_sales.lines
      const lines = [
        { consignment_line_id: line.consignment_line_id, amount_fen: 3333 },
      ]
      const { data: shown } = await request(
        "post",
        `${url}/preview`,
        { lines },
        operator
      )
      const { own_fen, tenders } = shown.split
      expect(tenders).toHaveLength(1)
      expect(tenders[0].amount_fen + own_fen).toBe(3333)
      const open = await request("get", url, undefined, operator)
      expect(open.data.after_sales).toMatchObject({
        state: "requested",
        refund: null,
      })
      const done = await request("post", `${url}/approve`, { lines }, operator)
      expect(done.data.after_sales).toMatchObject({
        display_id: expect.any(Number),
        refund: { own_fen, subsidy_fen: tenders[0].amount_fen },
      })
      const over = await request(
        "post",
        `${url}/preview`,
        { lines: [{ ...lines[0], amount_fen: 1_000_000 }] },
        operator
      )
      expect(over.data.code).toBe("after_sales_exceeds")
    })

    it("is shown to the operator without a person", async () => {
      const list = await request("get", "/admin/purchases", undefined, operator)
      expect(list.data.purchases).toHaveLength(1)
      const one = await request(
        "get",
        `/admin/purchases/${purchase.id}`,
        undefined,
        operator
      )
      expect(one.data.purchase.customer_id).toBe(shopper.id)
      expect(JSON.stringify(one.data)).not.toMatch(/诸|139\*|鼓楼/)
    })
  },
})
