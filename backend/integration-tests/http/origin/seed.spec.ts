import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import seed from "../../../src/scripts/seed-demo"
import { demoPassword } from "../../../src/scripts/seed/demo-password"
import { publishableKey } from "../../helpers/publishable-key"
import { signIn } from "../../helpers/sign-in"

const tables = [
  "division",
  "county_designation",
  "pairing",
  "product",
  "product_variant",
  "price",
  "inventory_level",
  "stock_location",
  "shipping_option",
  "origin_claim",
  "certificate",
  '"union"',
  "union_staff",
  "cooperative",
  "cooperative_staff",
  "product_cooperative",
  "gift_rule",
  "auth_identity",
]

async function countRows(container: MedusaContainer) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const counts = tables.map(
    (table) => `(select count(*)::int from ${table}) as ${table}`
  )
  const { rows } = await knex.raw<{ rows: Record<string, number>[] }>(
    `select ${counts.join(", ")}`
  )
  return rows[0]
}

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    it("fills the mall once; a second run changes nothing", async () => {
      const container = getContainer()
      await seed({ container } as ExecArgs)
      const first = await countRows(container)
      expect(first).toMatchObject({
        county_designation: 832 + 161 + 25,
        product: 150,
        product_cooperative: 150,
        stock_location: 25,
        cooperative: 25,
        union: 6,
      })

      await seed({ container } as ExecArgs)

      expect(await countRows(container)).toEqual(first)
      await expectGoodsToBeShown(container)
      await expectDemonstrationToSignIn()
    })

    async function expectGoodsToBeShown(container: MedusaContainer) {
      const headers = {
        "x-publishable-api-key": await publishableKey(container),
      }
      const { data } = await api.get(
        "/store/products?limit=150&fields=id,handle",
        { headers }
      )
      const products = data.products as { id: string; handle: string }[]
      expect(products).toHaveLength(150)

      const idOf = (handle: string) =>
        products.find((product) => product.handle === handle)?.id ?? ""
      const apples = idOf("jingning-fuji-apples")
      const raisins = idOf("hongsibao-seedless-raisins")
      const crisps = idOf("zhashui-wood-ear-crisps")
      const origins = await api.get(
        `/store/origins?product_ids=${[apples, raisins, crisps].join(",")}`,
        { headers }
      )
      expect(origins.data.origins).toMatchObject({
        [apples]: { is_eligible: true, county_name: "静宁县" },
        [raisins]: { is_verified: true, is_eligible: false },
        [crisps]: { is_verified: false, is_eligible: false },
      })
    }

    async function expectDemonstrationToSignIn() {
      const accounts = [
        ["union_staff", "manager@demo.union"],
        ["union_staff", "supervisor@demo.union"],
        ["cooperative_staff", "owner@yanchi.demo.coop"],
        ["user", "admin@demo.mall"],
      ] as const
      for (const [actor, email] of accounts) {
        expect(await signIn(api, actor, email, demoPassword)).toBeTruthy()
      }
    }
  },
})
