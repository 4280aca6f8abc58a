import fs from "node:fs"
import path from "node:path"
import type { IPaymentModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  createConsignments,
  createCooperative,
  type TestCooperative,
} from "../../helpers/create-consignment"
import { createOperator } from "../../helpers/create-gift-mall"
import { publishableKey } from "../../helpers/publishable-key"
import { signIn } from "../../helpers/sign-in"

const core = path.join(
  path.dirname(require.resolve("@medusajs/medusa/package.json")),
  "dist/api"
)

/**
 * Everything of Medusa's that changes something, as `METHOD /path`. Read from
 * its route files, so that a new version's new routes are asked about too.
 */
function mutatingRoutes(scope: "admin" | "store"): string[] {
  return fs
    .readdirSync(path.join(core, scope), { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.js")
    .flatMap((file) => {
      const text = fs.readFileSync(path.join(core, scope, file), "utf8")
      const methods = new Set(
        [...text.matchAll(/exports\.(POST|DELETE|PUT|PATCH)\b/g)].map(
          ([, method]) => method
        )
      )
      const url = `/${scope}/${path.dirname(file).replaceAll(path.sep, "/")}`
      return [...methods].map((method) => `${method} ${url}`)
    })
    .sort()
}

/** Families of routes that lead to no order that exists already. */
const WITHOUT_ORDERS = `
  api-keys campaigns collections currencies customer-groups customers
  feature-flags fulfillment-providers fulfillment-sets index inventory-items
  invites layouts locales notifications plugins price-lists price-preferences
  product-categories product-options product-tags product-types
  product-variants products promotions property-labels rbac refund-reasons
  regions return-reasons sales-channels search search-indexes
  shipping-option-types shipping-options shipping-profiles stock-locations
  stores tax-providers tax-rates tax-regions translations uploads users views
  workflows-executions`.split(/\s+/)

/** Of the other families, what makes something new of no order. */
const NEW_THINGS = ["POST /admin/draft-orders", "POST /admin/orders/export"]

const isAboutOrders = (route: string) =>
  !NEW_THINGS.includes(route) &&
  !WITHOUT_ORDERS.includes(route.split("/")[2] ?? "")

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    let cooperative: TestCooperative
    let headers: Record<string, string>

    beforeEach(async () => {
      const container = getContainer()
      cooperative = await createCooperative(container, "daohua")
      await createOperator(container, "operator@test.mall")
      const token = await signIn(api, "user", "operator@test.mall")
      headers = {
        authorization: `Bearer ${token}`,
        "x-publishable-api-key": await publishableKey(container),
      }
    })

    const sql = () =>
      getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)

    const call = (route: string, data: unknown = {}, sent = headers) => {
      const [method, url] = route.split(" ")
      return api.request({
        method,
        url,
        data,
        headers: sent,
        validateStatus: () => true,
      })
    }

    /** A payment of an order, not captured yet. */
    const pay = async (orderId: string) => {
      const payments: IPaymentModuleService = getContainer().resolve(
        Modules.PAYMENT
      )
      const collection = await payments.createPaymentCollections({
        currency_code: "cny",
        amount: 100,
      })
      const session = await payments.createPaymentSession(collection.id, {
        provider_id: "pp_system_default",
        currency_code: "cny",
        amount: 100,
        data: {},
      })
      const payment = await payments.authorizePaymentSession(session.id, {})
      await sql()("order_payment_collection").insert({
        id: `ordpay_${orderId}`,
        order_id: orderId,
        payment_collection_id: collection.id,
      })
      return { payment: payment?.id ?? "", collection: collection.id }
    }

    /** Everything Medusa can hang on an order, by the family of its routes. */
    const everythingOf = async (orderId: string) => {
      const orders = getContainer().resolve(Modules.ORDER)
      const { payment, collection } = await pay(orderId)
      const made = await orders.createReturns([{ order_id: orderId } as never])
      const [claim] = await orders.createOrderClaims([
        { order_id: orderId, type: "refund" } as never,
      ])
      const [exchange] = await orders.createOrderExchanges([
        { order_id: orderId } as never,
      ])
      const change = await orders.createOrderChange({
        order_id: orderId,
        change_type: "edit",
      } as never)
      const [reservation] = await getContainer()
        .resolve(Modules.INVENTORY)
        .listReservationItems({})
      await sql()("order_fulfillment").insert({
        id: "ordful_1",
        order_id: orderId,
        fulfillment_id: "ful_1",
      })
      return {
        ids: {
          orders: orderId,
          "draft-orders": orderId,
          "order-edits": orderId,
          "order-changes": change.id,
          returns: [made].flat()[0]?.id ?? "",
          claims: claim?.id ?? "",
          exchanges: exchange?.id ?? "",
          fulfillments: "ful_1",
          payments: payment,
          "payment-collections": collection,
          reservations: reservation?.id ?? "",
        } as Record<string, string>,
        line_item_id: reservation?.line_item_id ?? "",
      }
    }

    it("refuses every route of Medusa's that changes an order with consignments", async () => {
      const { order_id } = await createConsignments(
        getContainer(),
        [cooperative],
        { recipients: 2 }
      )
      const { ids, line_item_id } = await everythingOf(order_id)
      const routes = [
        ...mutatingRoutes("admin").filter(isAboutOrders),
        "POST /store/returns",
      ]
      expect(routes.length).toBeGreaterThan(80)
      const passed: string[] = []
      for (const route of routes) {
        const family = route.split("/")[2] ?? ""
        const url = route
          .replace("[id]", ids[family] ?? "nobody_knows_this_family")
          .replace(/\[\w+\]/g, "any_01H")
        // Collections of routes name their order in the body.
        const named =
          family === "reservations" ? { line_item_id } : { order_id }
        const { status, data } = await call(
          url,
          route.includes("[id]") ? {} : named
        )
        if (status !== 400 || data.code !== "order_has_consignments") {
          passed.push(`${route} answered ${status} ${data.code}`)
        }
      }
      expect(passed).toEqual([])
    })

    it("says where it is done instead, and leaves payment, stock and consignments", async () => {
      const { order_id } = await createConsignments(
        getContainer(),
        [cooperative],
        { recipients: 2 }
      )
      await pay(order_id)
      const { data } = await call(`POST /admin/orders/${order_id}/cancel`)
      expect(data.message).toContain("C1-1")
      expect(data.message).toContain("发货单")
      const english = await call(
        `POST /admin/orders/${order_id}/cancel`,
        {},
        { ...headers, "accept-language": "en" }
      )
      expect(english.data.message).toContain("Consignments")
      const [order] = await sql()("order").where({ id: order_id })
      expect(order.canceled_at).toBeNull()
      expect(
        await sql()("reservation_item").whereNull("deleted_at")
      ).toHaveLength(1)
      expect(await sql()("payment").whereNull("canceled_at")).toHaveLength(1)
    })

    it("runs no workflow by hand, Medusa's or ours, and finishes no step of one", async () => {
      const { order_id } = await createConsignments(
        getContainer(),
        [cooperative],
        { recipients: 2 }
      )
      const routes = mutatingRoutes("admin").filter((route) =>
        route.includes("/workflows-executions/")
      )
      expect(routes).toHaveLength(3)
      for (const workflow of [
        "cancel-order",
        "refund-payment-workflow",
        "ship-parcels",
        "no-such-workflow",
      ]) {
        for (const route of routes) {
          const { status, data } = await call(
            route.replace("[workflow_id]", workflow),
            { input: { order_id } }
          )
          expect([status, data.code]).toEqual([403, "workflow_not_run_by_hand"])
        }
      }
      const [order] = await sql()("order").where({ id: order_id })
      expect(order.canceled_at).toBeNull()
      expect((await call("GET /admin/workflows-executions")).status).toBe(200)
      const url = "POST /admin/workflows-executions/cancel-order/run"
      expect((await call(url, {}, {})).status).toBe(401)
    })

    it("asks for a sign-in before it says anything about an order", async () => {
      const { order_id } = await createConsignments(
        getContainer(),
        [cooperative],
        { recipients: 2 }
      )
      const { status } = await call(
        `POST /admin/orders/${order_id}/cancel`,
        {},
        {}
      )
      expect(status).toBe(401)
    })

    it("leaves reading, and orders without consignments, to Medusa", async () => {
      const { order_id } = await createConsignments(
        getContainer(),
        [cooperative],
        { recipients: 2 }
      )
      expect((await call(`GET /admin/orders/${order_id}`)).status).toBe(200)
      const plain = await getContainer()
        .resolve(Modules.ORDER)
        .createOrders({
          currency_code: "cny",
          items: [{ title: "样品", quantity: 1, unit_price: 10 }],
        })
      const cancelled = await call(`POST /admin/orders/${plain.id}/cancel`)
      expect(cancelled.data.order).toMatchObject({ status: "canceled" })
    })
  },
})
