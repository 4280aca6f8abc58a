import path from "node:path"
import { postImpactCreditsWorkflow } from "@mall/impact/workflows"
import { importDivisionsWorkflow } from "@mall/origin/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { linkProductsToSalesChannelWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createGiftMall, createOperator } from "../../helpers/create-gift-mall"
import {
  createShopper,
  payThroughSystem,
  type Shopper,
} from "../../helpers/create-shop"
import { giftRoad } from "../../helpers/pay-gift-round"
import { publishableKey } from "../../helpers/publishable-key"

jest.setTimeout(180_000)

const NANJING = [
  ["320100", "南京市", "prefecture", "320000"],
  ["320106", "鼓楼区", "county", "320100"],
] as const

/** Goods of gift rounds need no shop; these are sold in it too. */
async function putOnSale(container: MedusaContainer, add: string[]) {
  const [store] = await container.resolve(Modules.STORE).listStores()
  const id = store?.default_sales_channel_id ?? ""
  await linkProductsToSalesChannelWorkflow(container).run({
    input: { id, add },
  })
}

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    const contributionOf = async ({ headers }: Shopper) => {
      await postImpactCreditsWorkflow(getContainer()).run()
      return (await api.get("/store/contribution", { headers })).data
    }

    const buy = async (worker: Shopper, variant_id: string) => {
      const { headers } = worker
      const { data } = await api.post(
        "/store/checkout",
        {
          lines: [{ variant_id, quantity: 3 }],
          address_id: worker.address_id,
          expected_own_fen: 30_000,
          payment_method: "wechat_pay",
        },
        { headers: { ...headers, "idempotency-key": "three" } }
      )
      const url = `/store/purchases/${data.purchase.id}`
      await api.post(`${url}/check-payment`, {}, { headers })
      return url
    }

    it("counts a worker's purchases and gifts to the fen, and only theirs", async () => {
      const container = getContainer()
      payThroughSystem(container)
      const mall = await createGiftMall(container, { members: 3 })
      await createOperator(container, mall.operator)
      await importDivisionsWorkflow(container).run({
        input: NANJING.map(([code, name, level, parent_code]) => ({
          ...{ code, name, level, parent_code },
          province_code: "320000",
        })),
      })
      const key = await publishableKey(container)
      await putOnSale(container, [mall.millet.product_id])
      const worker = await createShopper(container, key)
      const stranger = await createShopper(container, key)
      const road = giftRoad(api, container, mall)
      await road.paid()
      expect(await contributionOf(worker)).toMatchObject({ credited_fen: 0 })

      await road
        .sql()("union_member")
        .where("id", road.sql().raw("(select min(id) from union_member)"))
        .update({ customer_id: worker.id })
      expect(await contributionOf(worker)).toMatchObject({
        credited_fen: 40_000,
        awaiting_fen: 40_000,
        bought_fen: 0,
        received_fen: 40_000,
      })

      const purchase = await buy(worker, mall.millet.variant_id)
      expect(await contributionOf(worker)).toMatchObject({
        credited_fen: 70_000,
        bought_fen: 30_000,
        received_fen: 40_000,
        counties: [
          {
            code: "640323",
            name: "盐池县",
            credited_fen: 70_000,
            cooperatives: [
              { credited_fen: 50_000, products: ["小米"] },
              { credited_fen: 20_000, products: ["滩羊肉"] },
            ],
          },
        ],
      })

      const { headers } = worker
      await api.post(`${purchase}/cancel`, {}, { headers })
      expect(await contributionOf(worker)).toMatchObject({
        credited_fen: 40_000,
        bought_fen: 0,
      })
      expect(await contributionOf(stranger)).toMatchObject({
        credited_fen: 0,
        counties: [],
      })
    })
  },
})
