import path from "node:path"
import { registerTender } from "@mall/checkout/tenders"
import { fen } from "@mall/ledger/money"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CreateOrderDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  allowanceTender,
  grantAllowance,
} from "../../../harness/allowance-tender"
import {
  createShop,
  createShopper,
  payThroughSystem,
} from "../../helpers/create-shop"

jest.setTimeout(180_000)

type Row = Record<string, unknown>

/** Differ by nature: ids, clocks and the number of the order. */
const OWN = /^(id|.*_id|display_id|created_at|updated_at|.*_at|metadata)$/

/**
 * Checkout writes Medusa's rows by SQL because the modules take 30 to 80 ms
 * for them. This is what keeps it honest, upgrades included: the same order
 * and payment made by Medusa's own modules must leave the same columns.
 */
medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    beforeAll(() => {
      registerTender(allowanceTender)
      payThroughSystem(getContainer())
    })

    const rowsOf = async (table: string, where: string, id: string) => {
      const connection: Knex = getContainer().resolve("__pg_connection__")
      const rows: Row[] = await connection(table)
        .where(where, id)
        .orderBy("created_at")
      return rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).filter(
            ([column, value]) => !OWN.test(column) || value === null
          )
        )
      )
    }

    it("is, column by column, what Medusa's modules would have made", async () => {
      const container = getContainer()
      const shop = await createShop(container)
      const shopper = await createShopper(container, shop.key)
      await grantAllowance(container, shopper.id, fen(10_050))
      const { data } = await api.post(
        "/store/checkout",
        {
          lines: [{ variant_id: shop.millet.variant_id, quantity: 2 }],
          address_id: shopper.address_id,
          expected_own_fen: 9930,
          payment_method: "wechat_pay",
        },
        { headers: { ...shopper.headers, "idempotency-key": "same" } }
      )
      const url = `/store/purchases/${data.purchase.id}/check-payment`
      await api.post(url, {}, { headers: shopper.headers })
      const ours = await ordersOf(container, "customer_id", shopper.id)

      const orders = container.resolve(Modules.ORDER)
      const theirs = await orders.createOrders({
        region_id: ours.order.region_id ?? "",
        customer_id: "cus_medusa",
        sales_channel_id: ours.order.sales_channel_id ?? "",
        currency_code: "cny",
        metadata: {},
        items: [
          {
            title: "小米",
            subtitle: "5 kg",
            product_id: shop.millet.product_id,
            product_title: "小米",
            product_handle: ours.item.product_handle ?? "",
            variant_id: shop.millet.variant_id,
            variant_title: "5 kg",
            quantity: 2,
            unit_price: "99.90",
            is_tax_inclusive: true,
            is_discountable: false,
            requires_shipping: true,
          },
        ],
        credit_lines: [
          { reference: "test_allowance", reference_id: "x", amount: "100.50" },
        ],
      } as CreateOrderDTO)
      const payments = container.resolve(Modules.PAYMENT)
      const collection = await payments.createPaymentCollections({
        currency_code: "cny",
        amount: "99.30",
      })
      const session = await payments.createPaymentSession(collection.id, {
        provider_id: "pp_system_default",
        currency_code: "cny",
        amount: "99.30",
        data: {},
      })
      const payment = await payments.authorizePaymentSession(session.id, {})
      await payments.capturePayment({ payment_id: payment?.id ?? "" })
      await orders.addOrderTransactions({
        order_id: theirs.id,
        currency_code: "cny",
        amount: "99.30",
        reference: "capture",
        reference_id: "capt_theirs",
      })

      for (const table of [
        "order_item",
        "order_summary",
        "order_credit_line",
        "order_transaction",
      ]) {
        expect([table, await rowsOf(table, "order_id", ours.order.id)]).toEqual(
          [table, await rowsOf(table, "order_id", theirs.id)]
        )
      }
      const theirItem = theirs.items?.[0]?.id ?? ""
      expect(await rowsOf("order_line_item", "id", ours.item.id)).toEqual(
        await rowsOf("order_line_item", "id", theirItem)
      )
      expect(await rowsOf("order", "id", ours.order.id)).toEqual(
        await rowsOf("order", "id", theirs.id)
      )
      const key = "payment_collection_id"
      for (const table of ["payment_session", "payment"]) {
        expect([table, await rowsOf(table, key, ours.collection_id)]).toEqual([
          table,
          await rowsOf(table, key, collection.id),
        ])
      }
      expect(
        await rowsOf("payment_collection", "id", ours.collection_id)
      ).toEqual(await rowsOf("payment_collection", "id", collection.id))
    })

    it("reserves as Medusa's inventory does", async () => {
      const container = getContainer()
      const shop = await createShop(container)
      const shopper = await createShopper(container, shop.key)
      await api.post(
        "/store/checkout",
        {
          lines: [{ variant_id: shop.millet.variant_id, quantity: 3 }],
          address_id: shopper.address_id,
          expected_own_fen: 29_970,
          payment_method: "wechat_pay",
        },
        { headers: { ...shopper.headers, "idempotency-key": "stock" } }
      )
      await container.resolve(Modules.INVENTORY).createReservationItems([
        {
          line_item_id: "ordli_medusa",
          inventory_item_id: shop.mutton.inventory_item_id,
          location_id: shop.mutton.location_id,
          quantity: 3,
        },
      ])
      const place = "location_id"
      for (const table of ["reservation_item", "inventory_level"]) {
        expect([
          table,
          await rowsOf(table, place, shop.millet.location_id),
        ]).toEqual([table, await rowsOf(table, place, shop.mutton.location_id)])
      }
    })

    async function ordersOf(
      container: ReturnType<typeof getContainer>,
      column: string,
      id: string
    ) {
      const connection: Knex = container.resolve("__pg_connection__")
      const [order] = await connection("order").where(column, id)
      const [item] = await connection("order_line_item")
        .join("order_item", "order_item.item_id", "order_line_item.id")
        .where("order_item.order_id", order.id)
        .select("order_line_item.*")
      const [link] = await connection("order_payment_collection").where(
        "order_id",
        order.id
      )
      return {
        order,
        item,
        collection_id: link.payment_collection_id as string,
      }
    }
  },
})
