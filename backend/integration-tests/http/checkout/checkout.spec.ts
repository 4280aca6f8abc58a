import path from "node:path"
import { registerTender } from "@mall/checkout/tenders"
import { lapsePurchases } from "@mall/checkout/workflows"
import { fen } from "@mall/ledger/money"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  allowanceTender,
  grantAllowance,
  purseOf,
} from "../../../harness/allowance-tender"
import { assertBooksBalance } from "../../helpers/assert-books-balance"
import {
  createGood,
  createShop,
  createShopper,
  payThroughSystem,
  type Shopper,
} from "../../helpers/create-shop"

jest.setTimeout(180_000)

type Shop = Awaited<ReturnType<typeof createShop>>

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let shopper: Shopper

    beforeAll(() => {
      registerTender(allowanceTender)
      payThroughSystem(getContainer())
    })

    beforeEach(async () => {
      shop = await createShop(getContainer())
      shopper = await createShopper(getContainer(), shop.key)
    })

    afterEach(() => assertBooksBalance(getContainer()))

    const call = (
      method: "get" | "post" | "put" | "delete",
      url: string,
      data?: unknown,
      by: Shopper | undefined = shopper,
      headers: Record<string, string> = {}
    ) =>
      api.request({
        method,
        url,
        data,
        headers: {
          "x-publishable-api-key": shop.key,
          ...by?.headers,
          ...headers,
        },
        validateStatus: () => true,
      })

    const body = (changes: object = {}) => ({
      lines: [
        { variant_id: shop.millet.variant_id, quantity: 2 },
        { variant_id: shop.mutton.variant_id, quantity: 1 },
      ],
      address_id: shopper.address_id,
      expected_own_fen: 39_980,
      payment_method: "wechat_pay",
      fresh_goods_confirmed: true,
      ...changes,
    })

    const buy = (changes: object = {}, key = "key-1", by = shopper) =>
      call("post", "/store/checkout", body(changes), by, {
        "idempotency-key": key,
      })

    const sql = async <Row>(text: string, bindings: unknown[] = []) => {
      const { rows } = await getContainer()
        .resolve("__pg_connection__")
        .raw(text, bindings as never)
      return rows as Row[]
    }

    describe("a basket", () => {
      it("is priced by line and keeps what cannot be bought", async () => {
        const lines = [
          { variant_id: shop.millet.variant_id, quantity: 101 },
          { variant_id: shop.mutton.variant_id, quantity: 1 },
          { variant_id: "variant_gone", quantity: 1 },
        ]
        const { status, data } = await call("put", "/store/basket", { lines })
        expect(status).toBe(200)
        expect(data.basket.goods_fen).toBe(20_000)
        expect(
          data.basket.lines.map(
            (line: { fault: { code: string } | null }) =>
              line.fault?.code ?? null
          )
        ).toEqual(["line_short", null, "line_unavailable"])
      })

      it("takes a guest's lines once, however often they are merged", async () => {
        const lines = [{ variant_id: shop.millet.variant_id, quantity: 2 }]
        await call("put", "/store/basket", { lines })
        const guest = [
          { variant_id: shop.millet.variant_id, quantity: 3 },
          { variant_id: shop.mutton.variant_id, quantity: 1 },
        ]
        for (let time = 0; time < 2; time += 1) {
          await call("post", "/store/basket/merge", { lines: guest })
        }
        const { data } = await call("get", "/store/basket")
        expect(
          data.basket.lines.map(
            ({ quantity }: { quantity: number }) => quantity
          )
        ).toEqual([3, 1])
      })
    })

    describe("addresses", () => {
      it("are stored sealed, listed masked and shown in clear to their owner", async () => {
        const { data } = await call("get", "/store/addresses")
        expect(data.addresses).toEqual([
          expect.objectContaining({
            recipient_name: "诸***",
            mobile: "139****5678",
            address: "江苏省南京市鼓楼区****",
            is_default: true,
          }),
        ])
        const stored = await sql("select * from delivery_address")
        expect(JSON.stringify(stored)).not.toMatch(/诸葛|13912345678|中山路/)
        const one = await call("get", `/store/addresses/${shopper.address_id}`)
        expect(one.data.address.detail).toBe("中山路1号3幢")
      })

      it("refuse a county of another province and hide another's", async () => {
        const wrong = await call("post", "/store/addresses", {
          recipient_name: "王五",
          mobile: "13812345678",
          province_code: "640000",
          prefecture_code: "320100",
          county_code: "320106",
          detail: "某路",
        })
        expect(wrong.data.code).toBe("address_region_unknown")
        const other = await createShopper(getContainer(), shop.key)
        for (const method of ["get", "delete"] as const) {
          const { status } = await call(
            method,
            `/store/addresses/${shopper.address_id}`,
            undefined,
            other
          )
          expect(status).toBe(404)
        }
      })
    })

    describe("a quote", () => {
      it("shows a guest prices and groups, without subsidies", async () => {
        const { data } = await api.post(
          "/store/checkout/quote",
          { lines: body().lines },
          { headers: { "x-publishable-api-key": shop.key } }
        )
        expect(data.quote.totals).toEqual({
          goods_fen: 39_980,
          delivery_fen: 0,
          subsidy_fen: 0,
          own_fen: 39_980,
        })
        expect(data.quote.groups).toHaveLength(2)
        expect(data.quote.needs_fresh_confirmation).toBe(true)
        expect(data.quote.lines[0].goods).toMatchObject({
          county_name: "盐池县",
          is_assisted: true,
        })
      })

      it("spreads a subsidy over the lines to the fen and writes nothing", async () => {
        await grantAllowance(getContainer(), shopper.id, fen(25_000))
        const { data } = await call("post", "/store/checkout/quote", {
          lines: body().lines,
        })
        expect(data.quote.totals).toMatchObject({
          subsidy_fen: 25_000,
          own_fen: 14_980,
        })
        expect(
          data.quote.lines.map((line: { own_fen: number }) => line.own_fen)
        ).toEqual([0, 14_980])
        expect(await purseOf(getContainer(), shopper.id)).toEqual({
          balance_fen: 25_000,
          held_fen: 0,
        })
      })

      it("tells of a price that changed since it was shown", async () => {
        const { data } = await call("post", "/store/checkout/quote", {
          lines: [
            {
              variant_id: shop.millet.variant_id,
              quantity: 1,
              expected_unit_price_fen: 9000,
            },
          ],
        })
        expect(data.quote.lines[0].fault.code).toBe("line_price_changed")
        expect(data.quote.lines[0].amount_fen).toBe(9990)
        expect(data.quote.can_check_out).toBe(false)
      })
    })

    describe("checking out", () => {
      it("holds everything in one order that names no person", async () => {
        await grantAllowance(getContainer(), shopper.id, fen(10_000))
        await call("put", "/store/basket", { lines: body().lines })
        const { status, data } = await buy({ expected_own_fen: 29_980 })
        expect(status).toBe(200)
        expect(data.purchase).toMatchObject({
          state: "awaiting_payment",
          goods_fen: 39_980,
          subsidy_fen: 10_000,
          own_fen: 29_980,
          address: { recipient_name: "诸***", mobile: "139****5678" },
        })
        expect(data.purchase.consignments).toHaveLength(2)
        expect(data.payment).toMatchObject({ method: "wechat_pay" })
        expect(await purseOf(getContainer(), shopper.id)).toEqual({
          balance_fen: 10_000,
          held_fen: 10_000,
        })
        const order = await sql(
          `select o.*, i.*, s.totals from "order" o
           join order_item oi on oi.order_id = o.id
           join order_line_item i on i.id = oi.item_id
           join order_summary s on s.order_id = o.id`
        )
        expect(order).toHaveLength(2)
        expect(JSON.stringify(order)).not.toMatch(/诸葛|139|中山路/)
        const basket = await call("get", "/store/basket")
        expect(basket.data.basket.lines).toEqual([])
      })

      it("is complete at once when a subsidy pays everything", async () => {
        await grantAllowance(getContainer(), shopper.id, fen(50_000))
        const { data } = await buy({
          expected_own_fen: 0,
          payment_method: undefined,
        })
        expect(data.purchase.state).toBe("paid")
        expect(data.payment).toBeNull()
        expect(
          data.purchase.consignments.map(
            ({ state }: { state: string }) => state
          )
        ).toEqual(["released", "released"])
        expect(data.purchase.consignments[0].parcels).toHaveLength(1)
        expect(await purseOf(getContainer(), shopper.id)).toEqual({
          balance_fen: 10_020,
          held_fen: 0,
        })
      })

      it("answers the same purchase to the same key, and refuses another input", async () => {
        const [first, second] = await Promise.all([buy(), buy()])
        expect(first.status).toBe(200)
        expect(second.data.purchase.id).toBe(first.data.purchase.id)
        const third = await buy()
        expect(third.data.purchase.id).toBe(first.data.purchase.id)
        const other = await buy({
          fresh_goods_confirmed: true,
          lines: [body().lines[0]],
        })
        expect(other.data.code).toBe("idempotency_key_reused")
        expect(await sql("select id from purchase")).toHaveLength(1)
      })

      it("refuses with the basket untouched: amount, stock, fresh, address, key", async () => {
        await call("put", "/store/basket", { lines: body().lines })
        const refused = async (changes: object, key = "k") =>
          (await buy(changes, key)).data
        expect((await refused({ expected_own_fen: 1 })).code).toBe(
          "checkout_own_changed"
        )
        expect((await refused({ fresh_goods_confirmed: false })).code).toBe(
          "fresh_goods_unconfirmed"
        )
        expect((await refused({ payment_method: undefined })).code).toBe(
          "payment_method_missing"
        )
        expect((await refused({ address_id: "addr_none" })).code).toBe(
          "address_not_found"
        )
        const short = await refused({
          lines: [
            { variant_id: shop.millet.variant_id, quantity: 101 },
            { variant_id: shop.mutton.variant_id, quantity: 1 },
          ],
        })
        expect(short.code).toBe("checkout_lines_faulty")
        expect(short.faults).toEqual([
          expect.objectContaining({
            code: "line_short",
            path: shop.millet.variant_id,
          }),
        ])
        const keyless = await call("post", "/store/checkout", body())
        expect(keyless.data.code).toBe("idempotency_key_missing")
        const foreign = await refused({ return_url: "https://evil.example/" })
        expect(foreign.code).toBe("return_url_foreign")
        const basket = await call("get", "/store/basket")
        expect(basket.data.basket.lines).toHaveLength(2)
        expect(await sql("select id from purchase")).toEqual([])
        expect(await sql(`select id from "order"`)).toEqual([])
      })

      it("sells the last units once, to as many as there are", async () => {
        const last = await createGood(getContainer(), {
          title: "最后十袋",
          yuan: 10,
          stock: 10,
        })
        const shoppers = await Promise.all(
          Array.from({ length: 8 }, () =>
            createShopper(getContainer(), shop.key)
          )
        )
        const answers = await Promise.all(
          shoppers.map((by, index) =>
            buy(
              {
                lines: [{ variant_id: last.variant_id, quantity: 3 }],
                address_id: by.address_id,
                expected_own_fen: 3000,
              },
              `race-${index}`,
              by
            )
          )
        )
        const codes = answers.map(({ status, data }) =>
          status === 200 ? "bought" : data.code
        )
        expect(codes.filter((code) => code === "bought")).toHaveLength(3)
        expect(
          codes.filter((code) => code === "checkout_lines_faulty")
        ).toHaveLength(5)
      })

      it("never spends a purse twice", async () => {
        await grantAllowance(getContainer(), shopper.id, fen(30_000))
        const lines = [{ variant_id: shop.mutton.variant_id, quantity: 1 }]
        const answers = await Promise.all(
          [1, 2, 3].map((n) =>
            buy(
              { lines, expected_own_fen: 0, payment_method: undefined },
              `p${n}`
            )
          )
        )
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
        const { balance_fen, held_fen } = await purseOf(
          getContainer(),
          shopper.id
        )
        expect({ balance_fen, held_fen }).toEqual({
          balance_fen: 10_000,
          held_fen: 0,
        })
      })

      it("closes Medusa's own way to an order", async () => {
        const { data } = await call("post", "/store/carts", {
          region_id: (await sql<{ id: string }>("select id from region"))[0]
            ?.id,
        })
        const completed = await call(
          "post",
          `/store/carts/${data.cart.id}/complete`
        )
        expect(completed.status).toBe(400)
        expect(await sql(`select id from "order"`)).toEqual([])
      })
    })

    describe("paying", () => {
      it("completes by the return page's question, once", async () => {
        await grantAllowance(getContainer(), shopper.id, fen(10_000))
        const { data } = await buy({ expected_own_fen: 29_980 })
        const url = `/store/purchases/${data.purchase.id}/check-payment`
        const answers = await Promise.all([
          call("post", url),
          call("post", url),
        ])
        for (const { data: paid } of answers) {
          expect(paid.payment).toBeNull()
          expect(paid.purchase.state).toBe("paid")
        }
        const order = await sql<{ totals: Record<string, number> }>(
          "select totals from order_summary"
        )
        expect(order[0]?.totals).toMatchObject({
          paid_total: 299.8,
          credit_line_total: 100,
          pending_difference: 0,
        })
        expect(await sql("select id from capture")).toHaveLength(1)
        expect(
          await sql(
            "select 1 from outbox_event where name = 'consignment_line.paid'"
          )
        ).toHaveLength(1)
      })

      it("is paid at its end when the money had come and nobody had said so", async () => {
        await grantAllowance(getContainer(), shopper.id, fen(10_000))
        const { data } = await buy({ expected_own_fen: 29_980 })
        // The system provider calls every payment paid, as soon as it is asked.
        const later = new Date(Date.now() + 4 * 3_600_000)
        await Promise.all([
          lapsePurchases(getContainer(), later),
          lapsePurchases(getContainer(), later),
        ])
        const { data: shown } = await call(
          "get",
          `/store/purchases/${data.purchase.id}`
        )
        expect(shown.purchase).toMatchObject({ state: "paid", refunds: [] })
        expect(await purseOf(getContainer(), shopper.id)).toEqual({
          balance_fen: 0,
          held_fen: 0,
        })
      })

      it("is either paid or lapsed when both come at once", async () => {
        const { data } = await buy()
        const later = new Date(Date.now() + 4 * 3_600_000)
        await Promise.all([
          call("post", `/store/purchases/${data.purchase.id}/check-payment`),
          lapsePurchases(getContainer(), later),
        ])
        const { data: shown } = await call(
          "get",
          `/store/purchases/${data.purchase.id}`
        )
        expect(["paid", "lapsed"]).toContain(shown.purchase.state)
      })

      it("takes another method, closing the try before", async () => {
        const { data } = await buy()
        const url = `/store/purchases/${data.purchase.id}/pay`
        const again = await call("post", url, { payment_method: "alipay" })
        expect(again.data.payment.method).toBe("alipay")
        const same = await call("post", url, { payment_method: "alipay" })
        expect(same.status).toBe(200)
        expect(
          await sql("select state from purchase_payment order by number")
        ).toEqual([{ state: "cancelled" }, { state: expect.any(String) }])
      })
    })

    describe("a purchase", () => {
      it("is nobody else's, and needs a sign-in", async () => {
        const { data } = await buy()
        const other = await createShopper(getContainer(), shop.key)
        const url = `/store/purchases/${data.purchase.id}`
        for (const [method, tail] of [
          ["get", ""],
          ["post", "/cancel"],
          ["post", "/receive"],
          ["post", "/pay"],
          ["post", "/check-payment"],
        ] as const) {
          const theirs = await call(method, `${url}${tail}`, {}, other)
          expect([tail, theirs.status]).toEqual([tail, 404])
          const nobodys = await api.request({
            method,
            url: `${url}${tail}`,
            data: {},
            headers: { "x-publishable-api-key": shop.key },
            validateStatus: () => true,
          })
          expect([tail, nobodys.status]).toEqual([tail, 401])
        }
        const list = await call("get", "/store/purchases", undefined, other)
        expect(list.data).toMatchObject({ purchases: [], count: 0 })
      })

      it("is cancelled before payment, and everything is given back", async () => {
        await grantAllowance(getContainer(), shopper.id, fen(10_000))
        const { data } = await buy({ expected_own_fen: 29_980 })
        const url = `/store/purchases/${data.purchase.id}/cancel`
        const first = await call("post", url, { reason: "不想要了" })
        expect(first.data.purchase.state).toBe("cancelled")
        expect((await call("post", url, {})).status).toBe(200)
        expect(await purseOf(getContainer(), shopper.id)).toEqual({
          balance_fen: 10_000,
          held_fen: 0,
        })
      })

      it("is cancelled after payment, and all money goes back the way it came", async () => {
        await grantAllowance(getContainer(), shopper.id, fen(10_000))
        const { data } = await buy({ expected_own_fen: 29_980 })
        const url = `/store/purchases/${data.purchase.id}`
        await call("post", `${url}/check-payment`)
        const cancelled = await call("post", `${url}/cancel`, {})
        expect(cancelled.data.purchase).toMatchObject({
          state: "cancelled",
          refunded_fen: 39_980,
          refunds: [
            {
              reason: "cancelled",
              subsidy_fen: 10_000,
              own_fen: 29_980,
              state: "succeeded",
            },
          ],
        })
        expect(await purseOf(getContainer(), shopper.id)).toEqual({
          balance_fen: 10_000,
          held_fen: 0,
        })
      })
    })
  },
})
