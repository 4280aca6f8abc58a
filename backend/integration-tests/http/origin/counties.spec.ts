import {
  ORIGIN_MODULE,
  type OriginModuleService,
} from "@mall/origin/modules/origin"
import type { DivisionInput, SchemeInput } from "@mall/origin/types"
import {
  addCertificatesWorkflow,
  confirmCountyDesignationWorkflow,
  createOriginClaimsWorkflow,
  importDesignationsWorkflow,
  importDivisionsWorkflow,
  verifyOriginClaimsWorkflow,
} from "@mall/origin/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"

const division = (
  code: string,
  name: string,
  level: DivisionInput["level"],
  parent_code: string | null
): DivisionInput => ({
  code,
  name,
  level,
  province_code: "640000",
  parent_code,
})

const divisions = [
  division("640000", "宁夏回族自治区", "province", null),
  division("640300", "吴忠市", "prefecture", "640000"),
  division("640303", "红寺堡区", "county", "640300"),
  division("640323", "盐池县", "county", "640300"),
]

const scheme = (code: string, name: string): SchemeInput => ({
  code,
  name,
  name_en: code,
  badge: name,
  badge_en: code,
  document: "测试",
})

async function seedCounties(container: MedusaContainer) {
  await importDivisionsWorkflow(container).run({ input: divisions })
  await importDesignationsWorkflow(container).run({
    input: {
      scheme: scheme("lifted_county", "脱贫县"),
      effective_on: "2021-01-01",
      rows: [
        {
          county_code: "640323",
          name_as_designated: "盐池县",
          status: "sourced",
          source: "测试名单",
          note: null,
        },
      ],
    },
  })
  await importDesignationsWorkflow(container).run({
    input: {
      scheme: scheme("national_key_county", "国家乡村振兴重点帮扶县"),
      effective_on: "2021-08-27",
      rows: [
        {
          county_code: "640303",
          name_as_designated: "红寺堡区",
          status: "memory",
          source: "",
          note: null,
        },
      ],
    },
  })
}

async function claim(
  container: MedusaContainer,
  product_id: string,
  county_code: string,
  isVerified: boolean
) {
  const { result } = await createOriginClaimsWorkflow(container).run({
    input: [{ product_id, county_code, village: "村", harvest_months: [9] }],
  })
  if (isVerified) {
    await verifyOriginClaimsWorkflow(container).run({
      input: {
        claim_ids: result.map(({ id }) => id),
        verified_on: "2026-01-01",
        valid_from: "2026-01-01",
        valid_to: "2099-12-31",
      },
    })
  }
}

async function certify(
  container: MedusaContainer,
  product_id: string,
  number: string,
  valid_to: string
) {
  await addCertificatesWorkflow(container).run({
    input: [
      {
        product_id,
        kind: "green_food",
        number,
        holder: "测试合作社",
        valid_from: "2020-01-01",
        valid_to,
      },
    ],
  })
}

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    let shop: { headers: Record<string, string> }

    beforeEach(async () => {
      const container = getContainer()
      const keys = await container
        .resolve(Modules.API_KEY)
        .listApiKeys({ type: "publishable" })
      shop = { headers: { "x-publishable-api-key": keys[0]?.token ?? "" } }
      await seedCounties(container)
    })

    const refused = (path: string) =>
      api.get(path, shop).then(
        () => undefined,
        (error: { response: { status: number; data: unknown } }) =>
          error.response
      )

    it("shows origins with valid certificates only, and who is eligible", async () => {
      const container = getContainer()
      await claim(container, "prod_verified", "640323", true)
      await claim(container, "prod_waiting", "640323", false)
      await claim(container, "prod_memory", "640303", true)
      await certify(container, "prod_verified", "LB-VALID", "2099-01-01")
      await certify(container, "prod_verified", "LB-EXPIRED", "2020-12-31")

      const { data } = await api.get(
        "/store/origins?product_ids=prod_verified,prod_waiting,prod_memory,prod_none",
        shop
      )

      expect(Object.keys(data.origins).sort()).toEqual([
        "prod_memory",
        "prod_verified",
        "prod_waiting",
      ])
      expect(data.origins.prod_verified).toMatchObject({
        county_name: "盐池县",
        is_eligible: true,
        certificates: [{ number: "LB-VALID" }],
      })
      expect(data.origins.prod_waiting).toMatchObject({
        is_verified: false,
        is_eligible: false,
      })
      expect(data.origins.prod_memory).toMatchObject({
        is_verified: true,
        is_eligible: false,
        schemes: [],
      })
    })

    it("makes a key county outside the 832 eligible once confirmed", async () => {
      const container = getContainer()
      await claim(container, "prod_memory", "640303", true)
      const origin = container.resolve<OriginModuleService>(ORIGIN_MODULE)
      const [designation] = await origin.listCountyDesignations({
        county_code: "640303",
      })
      await confirmCountyDesignationWorkflow(container).run({
        input: { id: designation?.id ?? "", source: "公告原文" },
      })

      const { data } = await api.get(
        "/store/origins?product_ids=prod_memory",
        shop
      )

      expect(data.origins.prod_memory).toMatchObject({
        is_eligible: true,
        schemes: ["national_key_county"],
      })
    })

    it("lists counties, one county, schemes and divisions", async () => {
      await claim(getContainer(), "prod_verified", "640323", true)

      const counties = await api.get(
        "/store/counties?province=640000&with_products=true",
        shop
      )
      expect(counties.data).toMatchObject({
        count: 1,
        counties: [{ code: "640323", product_count: 1 }],
        provinces: [{ province_code: "640000", product_count: 1 }],
      })

      const county = await api.get("/store/counties/640303", shop)
      expect(county.data.county).toMatchObject({
        name: "红寺堡区",
        schemes: [],
        unverified_schemes: ["national_key_county"],
        designations: [{ status: "memory", starts_on: "2021-08-27" }],
      })

      const schemes = await api.get("/store/schemes", shop)
      expect(schemes.data.schemes).toMatchObject([
        { code: "lifted_county", county_count: 1 },
        {
          code: "national_key_county",
          county_count: 0,
          unverified_county_count: 1,
        },
      ])

      const provinces = await api.get("/store/divisions", shop)
      expect(provinces.data.divisions).toEqual([
        { code: "640000", name: "宁夏回族自治区", level: "province" },
      ])
      const children = await api.get("/store/divisions?parent=640300", shop)
      expect(children.data.divisions).toHaveLength(2)
    })

    it("finds goods by their words and all goods of a place by its name", async () => {
      const container = getContainer()
      const made = await container
        .resolve(Modules.PRODUCT)
        .createProducts(
          [
            { title: "滩羊礼盒", description: "盐池特产" },
            { title: "荞麦面" },
            { title: "枸杞" },
            { title: "未上架", status: "draft" as const },
          ].map((product) => ({ status: "published" as const, ...product }))
        )
      const idOf = (title: string) =>
        made.find((product) => product.title === title)?.id ?? ""
      await claim(container, idOf("滩羊礼盒"), "640323", true)
      await claim(container, idOf("荞麦面"), "640323", true)
      await claim(container, idOf("枸杞"), "640303", true)
      await claim(container, idOf("未上架"), "640323", true)
      const search = async (q: string, more = "") => {
        const path = `/store/product-search?q=${encodeURIComponent(q)}${more}`
        const { data } = await api.get(path, shop)
        return {
          count: data.count,
          found: new Set(data.product_ids),
        }
      }

      expect(await search("盐池")).toEqual({
        count: 2,
        found: new Set([idOf("滩羊礼盒"), idOf("荞麦面")]),
      })
      expect((await search("吴忠市")).count).toBe(3)
      expect((await search("荞麦")).found).toEqual(new Set([idOf("荞麦面")]))
      expect((await search("%")).count).toBe(0)
      const page = await search("宁夏", "&limit=2&offset=2")
      expect([page.count, page.found.size]).toEqual([3, 1])
    })

    it("answers an unknown county with 404 and bad input with 400", async () => {
      expect(await refused("/store/counties/999999")).toMatchObject({
        status: 404,
        data: { code: "county_not_found" },
      })
      const tooMany = Array.from({ length: 101 }, (_, i) => `prod_${i}`)
      expect(
        await refused(`/store/origins?product_ids=${tooMany.join(",")}`)
      ).toMatchObject({ status: 400 })
      expect(await refused("/store/counties?colour=red")).toMatchObject({
        status: 400,
      })
    })

    it("keeps the operator's routes from the public", async () => {
      expect(await refused("/admin/county-designations")).toMatchObject({
        status: 401,
      })
    })
  },
})
