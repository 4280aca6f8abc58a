import path from "node:path"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "@mall/cooperative/modules/cooperative"
import type { LineOrigin } from "@mall/cooperative/types"
import { postImpactCreditsWorkflow } from "@mall/impact/workflows"
import { fen } from "@mall/ledger/money"
import {
  importDesignationsWorkflow,
  importDivisionsWorkflow,
} from "@mall/origin/workflows"
import { inOneTransaction } from "@mall/outbox/one-transaction"
import type { UnionDTO } from "@mall/union/types"
import {
  createUnionStaffWorkflow,
  createUnionsWorkflow,
} from "@mall/union/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { createOperator } from "../../helpers/create-gift-mall"
import { publishableKey } from "../../helpers/publishable-key"
import { signIn, TEST_PASSWORD } from "../../helpers/sign-in"

const COUNTY = "640323"
const SCHEME = "lifted_county"
const PAID_ON = "2026-01-20"

const origin = (product_id: string): LineOrigin => ({
  claim_id: `claim_${product_id}`,
  county_code: COUNTY,
  province_code: "640000",
  schemes: [SCHEME],
  is_verified: true,
  is_eligible: true,
})

async function seedPlaces(container: MedusaContainer) {
  const division = { province_code: "640000" }
  await importDivisionsWorkflow(container).run({
    input: [
      {
        ...division,
        code: "640000",
        name: "宁夏回族自治区",
        level: "province",
        parent_code: null,
      },
      {
        ...division,
        code: COUNTY,
        name: "盐池县",
        level: "county",
        parent_code: "640000",
      },
    ],
  })
  await importDesignationsWorkflow(container).run({
    input: {
      scheme: {
        code: SCHEME,
        name: "脱贫县",
        name_en: "Lifted county",
        badge: "脱贫县",
        badge_en: "Lifted",
        document: "测试",
      },
      effective_on: "2021-01-01",
      rows: [
        {
          county_code: COUNTY,
          name_as_designated: "盐池县",
          status: "sourced",
          source: "测试名单",
          note: null,
        },
      ],
    },
  })
}

/** A city union with two base unions, each with one member of staff. */
async function seedUnions(container: MedusaContainer, api: AxiosInstance) {
  const create = async (name: string, parent_id?: string) => {
    const { result } = await createUnionsWorkflow(container).run({
      input: {
        unions: [
          {
            name,
            short_name: name,
            level: parent_id ? "base" : "city",
            province_code: "320000",
            ...(parent_id && { parent_id }),
          },
        ],
      },
    })
    const union = result[0] as UnionDTO
    const email = `staff@${union.id.toLowerCase().replace("_", "-")}.test`
    await createUnionStaffWorkflow(container).run({
      input: {
        union_id: union.id,
        email,
        display_name: "测试",
        roles: [parent_id ? "manager" : "supervisor"],
        password: TEST_PASSWORD,
      },
    })
    return { ...union, token: await signIn(api, "union_staff", email) }
  }
  const city = await create("南京市总工会")
  return {
    city,
    a: await create("甲公司工会委员会", city.id),
    b: await create("乙公司工会委员会", city.id),
  }
}

type Buyer = Pick<UnionDTO, "id" | "name" | "path">

/** A paid bulk order of one union: 800.00 of union money, 200.00 of members'. */
async function buy(
  container: MedusaContainer,
  buyer: Buyer,
  order_display_id: number
) {
  const order_id = `order_${buyer.id}`
  const product_id = `prod_${buyer.id}`
  return await inOneTransaction(container, (unit) =>
    unit.use(
      COOPERATIVE_MODULE,
      async (cooperative: CooperativeModuleService, context) => {
        const [coop] = await cooperative.listCooperatives({}, {}, context)
        await cooperative.assignProducts(
          { cooperative_id: coop!.id, product_ids: [product_id] },
          context
        )
        await cooperative.openConsignments(
          {
            order_id,
            order_display_id,
            source_type: "gift_round",
            source_id: `grd_${buyer.id}`,
            buyer_union_id: buyer.id,
            buyer_name: buyer.name,
            buyer_path: buyer.path,
            channel: "union_gift",
            festival: "spring_festival",
            delivery_mode: "home",
            due_on: null,
            lines: [
              {
                order_line_item_id: `item_${buyer.id}`,
                product_id,
                product_title: "滩羊",
                variant_id: `variant_${buyer.id}`,
                variant_title: "2kg",
                quantity: 10,
                unit_price_fen: fen(10_000),
                union_fen: fen(80_000),
                subsidy_fen: fen(0),
                own_fen: fen(20_000),
              },
            ],
          },
          context
        )
        const { line_ids } = await cooperative.payConsignments(
          {
            order_id,
            paid_on: PAID_ON,
            origins: { [product_id]: origin(product_id) },
          },
          context
        )
        await unit.append({
          name: "consignment_line.paid",
          key: `${order_id}:paid`,
          payload: { line_ids, on: PAID_ON },
        })
        return line_ids
      }
    )
  )
}

const tell = (
  container: MedusaContainer,
  step: "accepted" | "refunded",
  payload: { line_ids: string[]; on: string; refund?: object }
) =>
  inOneTransaction(container, (unit) =>
    unit.append({
      name: `consignment_line.${step}`,
      key: `${payload.line_ids.join()}:${step}`,
      payload,
    })
  )

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    let unions: Awaited<ReturnType<typeof seedUnions>>
    let linesOfA: string[]

    const get = async (url: string, token?: string) => {
      const key = await publishableKey(getContainer())
      return await api.get(url, {
        headers: token
          ? { authorization: `Bearer ${token}` }
          : { "x-publishable-api-key": key },
        validateStatus: () => true,
      })
    }

    const isDrained = async () => {
      const { rows } = await getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(
          `select from outbox_event e
           where e.name like 'consignment_line.%' and not exists (
             select from outbox_delivery d
             where d.consumer = 'impact-credits' and d.event_id = e.id)`
        )
      return rows.length === 0
    }

    /** Posts all news; the job may be at it already, then waits for its turn. */
    const post = async () => {
      do {
        await postImpactCreditsWorkflow(getContainer()).run()
      } while (!(await isDrained()))
    }

    beforeEach(async () => {
      const container = getContainer()
      await seedPlaces(container)
      unions = await seedUnions(container, api)
      await container
        .resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
        .createCooperatives({
          name: "盐池滩羊专业合作社",
          kind: "cooperative",
          county_code: COUNTY,
          stock_location_id: "sloc_1",
          credit_code: "93640323MA0000000X",
        })
      linesOfA = await buy(container, unions.a, 1)
      await buy(container, unions.b, 2)
      await post()
    })

    it("shows everyone what was credited, direct and assisted apart, by place", async () => {
      const { status, data } = await get("/store/impact/summary")
      expect(status).toBe(200)
      expect(data.figures).toMatchObject({
        total: { credited_fen: 200_000, awaiting_fen: 200_000 },
        direct: { credited_fen: 160_000 },
        assisted: { credited_fen: 40_000 },
      })
      expect(data.counts).toEqual({
        provinces: 1,
        counties: 1,
        cooperatives: 1,
        unions: 2,
      })
      expect(Date.parse(data.as_of)).toBeGreaterThan(0)

      const names = async (dimension: string) => {
        const { data } = await get(
          `/store/impact/breakdown?dimension=${dimension}&from=2026-01&to=2026-01`
        )
        return data.rows.map(({ name }: { name: string }) => name)
      }
      expect(await names("county")).toEqual(["盐池县"])
      expect(await names("province")).toEqual(["宁夏回族自治区"])
      expect(await names("scheme")).toEqual(["脱贫县"])
      expect(await names("cooperative")).toEqual(["盐池滩羊专业合作社"])
      expect((await names("union")).sort()).toEqual(
        [unions.a.name, unions.b.name].sort()
      )
      expect(await names("festival")).toEqual(["spring_festival"])
    })

    it("confirms what is accepted and takes back what is refunded, in its month", async () => {
      const container = getContainer()
      const [line_id] = linesOfA as [string]
      await tell(container, "accepted", {
        line_ids: linesOfA,
        on: "2026-02-05",
      })
      await tell(container, "refunded", {
        line_ids: linesOfA,
        on: "2026-03-01",
        refund: { key: "r1", line_id, amount_fen: 10_001 },
      })
      await post()
      await post()
      const { data } = await get("/store/impact/summary")
      expect(data.figures.total).toEqual({
        credited_fen: 189_999,
        confirmed_fen: 89_999,
        awaiting_fen: 100_000,
        reversed_fen: 10_001,
      })
      const trend = await get("/store/impact/trend?from=2025-12&to=2026-03")
      expect(
        trend.data.months.map(
          (row: { month: string; total: { credited_fen: number } }) => [
            row.month,
            row.total.credited_fen,
          ]
        )
      ).toEqual([
        ["2025-12", 0],
        ["2026-01", 200_000],
        ["2026-02", 0],
        ["2026-03", -10_001],
      ])
    })

    it("shows a union its own subtree and nothing beside or above it", async () => {
      const { city, a, b } = unions
      const credited = async (token: string, query = "") => {
        const { status, data } = await get(
          `/union/impact/summary${query}`,
          token
        )
        return status === 200 ? data.figures.total.credited_fen : status
      }
      expect(await credited(a.token)).toBe(100_000)
      expect(await credited(city.token)).toBe(200_000)
      expect(await credited(city.token, `?union_id=${b.id}`)).toBe(100_000)
      expect(await credited(a.token, `?union_id=${b.id}`)).toBe(404)
      expect(await credited(a.token, `?union_id=${city.id}`)).toBe(404)
      expect(await credited(a.token, "?union_id=un_unknown")).toBe(404)

      const { data } = await get(
        "/union/impact/breakdown?dimension=county",
        a.token
      )
      expect(data.rows).toEqual([
        expect.objectContaining({ key: COUNTY, name: "盐池县" }),
      ])
      expect((await get("/union/impact/trend", a.token)).status).toBe(200)
    })

    it("asks for a login in the workspace and for sense in the query", async () => {
      for (const url of [
        "/union/impact/summary",
        "/union/impact/breakdown?dimension=county",
        "/union/impact/trend",
        "/admin/impact/verify",
      ]) {
        expect((await get(url)).status).toBe(401)
      }
      for (const query of ["", "?dimension=total", "?dimension=county&x=1"]) {
        const { status } = await get(`/store/impact/breakdown${query}`)
        expect(status).toBe(400)
      }
      expect((await get("/store/impact/trend?from=1026-01")).status).toBe(400)
    })

    it("proves its books to the operator", async () => {
      const email = "operator@mall.test"
      await createOperator(getContainer(), email)
      const token = await signIn(api, "user", email)
      const report = await get("/admin/impact/verify", token)
      expect(report.data).toMatchObject({
        is_intact: true,
        credits: 4,
        first_broken_seq: null,
        rollup_differences: 0,
      })
    })
  },
})
