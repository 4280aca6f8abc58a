import type { CooperativeModuleService } from "@mall/cooperative/modules/cooperative"
import { importGiftRulesWorkflow } from "@mall/gifting/workflows"
import {
  createOriginClaimsWorkflow,
  importDesignationsWorkflow,
  importDivisionsWorkflow,
  verifyOriginClaimsWorkflow,
} from "@mall/origin/workflows"
import { PersonalDataCipher } from "@mall/privacy/personal-data"
import {
  createUnionStaffWorkflow,
  createUnionsWorkflow,
} from "@mall/union/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createProductsWorkflow,
  createRegionsWorkflow,
  createStockLocationsWorkflow,
  createUsersWorkflow,
  setAuthAppMetadataStep,
} from "@medusajs/medusa/core-flows"
import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { readEnv } from "../../src/env"
import { TEST_PASSWORD } from "./sign-in"

/** Stock of each good unless a test asks for another. */
const STOCK = 1_000

export type GiftMall = Awaited<ReturnType<typeof createGiftMall>>

/**
 * The smallest mall a gift round can go its whole road in: a province with its
 * gift cap, two cooperatives of an assisted county with one good each, two
 * unions with their staff, and members with sealed personal data.
 */
export async function createGiftMall(
  container: MedusaContainer,
  { members = 3, stock = STOCK } = {}
) {
  await createCounties(container)
  await importGiftRulesWorkflow(container).run({ input: { rows: [jiangsu] } })
  await createRegionsWorkflow(container).run({
    input: {
      regions: [{ name: "中国", currency_code: "cny", countries: ["cn"] }],
    },
  })
  const millet = await createGood(container, "小米", 100, stock)
  const mutton = await createGood(container, "滩羊肉", 200, stock)
  const [union, other] = await createUnions(container)
  await createMembers(container, union, members)
  return { union, other, millet, mutton, operator: "operator@test.mall" }
}

const jiangsu = {
  province: "江苏省",
  annual_cap_cny: "2200",
  birthday_cap_cny: "300",
  extra_consumption_assistance: "",
  min_share_from_assistance_areas: "",
  rule_document: "关于进一步完善基层工会经费使用 促进职工消费的若干措施",
  effective_or_reported: "2025-11-05",
  reliability: "news of the rule (good)",
  source: "中国江苏网",
  note: "birthday figure is the 2015 one",
  note_zh: "生日慰问标准取自 2015 年的规定。",
}

async function createCounties(container: MedusaContainer) {
  const province = (code: string, name: string) => ({
    code,
    name,
    level: "province" as const,
    province_code: code,
    parent_code: null,
  })
  await importDivisionsWorkflow(container).run({
    input: [
      province("320000", "江苏省"),
      province("640000", "宁夏回族自治区"),
      {
        code: "640323",
        name: "盐池县",
        level: "county",
        province_code: "640000",
        parent_code: "640000",
      },
    ],
  })
  await importDesignationsWorkflow(container).run({
    input: {
      scheme: {
        code: "lifted_county",
        name: "脱贫县",
        name_en: "Lifted county",
        badge: "脱贫县",
        badge_en: "Lifted",
        document: "测试名单",
      },
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
}

async function createGood(
  container: MedusaContainer,
  title: string,
  yuan: number,
  stock: number
) {
  const { result: locations } = await createStockLocationsWorkflow(
    container
  ).run({ input: { locations: [{ name: `${title}合作社仓库` }] } })
  const location = locations[0]!
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title,
          status: "published",
          options: [{ title: "规格", values: ["5 kg"] }],
          variants: [
            {
              title: "5 kg",
              options: { 规格: "5 kg" },
              prices: [{ currency_code: "cny", amount: yuan }],
            },
          ],
        },
      ],
    },
  })
  const product = products[0]!
  const variant_id = product.variants[0]!.id
  const inventory_item_id = await inventoryItemOf(container, variant_id)
  await container.resolve(Modules.INVENTORY).createInventoryLevels([
    {
      inventory_item_id,
      location_id: location.id,
      stocked_quantity: stock,
    },
  ])
  const cooperatives: CooperativeModuleService =
    container.resolve("cooperative")
  const cooperative = await cooperatives.createCooperatives({
    name: `盐池县${title}专业合作社`,
    kind: "cooperative",
    county_code: "640323",
    stock_location_id: location.id,
    credit_code: `93640323${title.length}`,
    about: "",
    households_helped: 10,
  })
  await cooperatives.assignProducts({
    cooperative_id: cooperative.id,
    product_ids: [product.id],
  })
  await verifyOrigin(container, product.id)
  return {
    product_id: product.id,
    variant_id,
    inventory_item_id,
    location_id: location.id,
    cooperative_id: cooperative.id,
  }
}

async function inventoryItemOf(container: MedusaContainer, variantId: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant_inventory_item",
    fields: ["inventory_item_id"],
    filters: { variant_id: variantId },
  })
  return (data[0] as { inventory_item_id: string }).inventory_item_id
}

async function verifyOrigin(container: MedusaContainer, product_id: string) {
  const { result } = await createOriginClaimsWorkflow(container).run({
    input: [
      {
        product_id,
        county_code: "640323",
        village: "沙边子村",
        harvest_months: [9],
      },
    ],
  })
  await verifyOriginClaimsWorkflow(container).run({
    input: {
      claim_ids: result.map(({ id }) => id),
      verified_on: "2020-01-01",
      valid_from: "2020-01-01",
      valid_to: "2099-12-31",
    },
  })
}

async function createUnions(container: MedusaContainer) {
  const base = (name: string) => ({
    name,
    short_name: name,
    level: "base" as const,
    province_code: "320000",
  })
  const { result } = await createUnionsWorkflow(container).run({
    input: { unions: [base("甲工会委员会"), base("乙工会委员会")] },
  })
  const [first, second] = result
  for (const [union, host] of [
    [first!, "one.test"],
    [second!, "two.test"],
  ] as const) {
    for (const role of ["manager", "chair", "auditor"] as const) {
      await createUnionStaffWorkflow(container).run({
        input: {
          union_id: union.id,
          email: `${role}@${host}`,
          display_name: role,
          // So that only the rule, not the role, forbids self-approval.
          roles: role === "chair" ? ["chair", "manager"] : [role],
          password: TEST_PASSWORD,
        },
      })
    }
  }
  return [first!.id, second!.id] as const
}

/** Members as a confirmed roster leaves them: sealed. */
export async function createMembers(
  container: MedusaContainer,
  unionId: string,
  count: number
) {
  const env = readEnv()
  const cipher = new PersonalDataCipher({
    keys: env.PERSONAL_DATA_KEYS,
    hash_key: env.PERSONAL_DATA_HASH_KEY,
  })
  const rows = Array.from({ length: count }, (_, index) => {
    const mobile = `139${String(index).padStart(8, "0")}`
    const name = `张测试${index}`
    return {
      id: `umb_${unionId}_${String(index).padStart(6, "0")}`,
      union_id: unionId,
      name_enc: cipher.encrypt(name),
      name_hash: cipher.hash("name", name),
      mobile_enc: cipher.encrypt(mobile),
      mobile_hash: cipher.hash("mobile", mobile),
      address_enc: cipher.encrypt(`江苏省南京市玄武区中山路${index}号`),
      address_hash: cipher.hash("address", String(index)),
      department: index % 2 === 0 ? "一车间" : "二车间",
      created_by: "test",
    }
  })
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await connection.batchInsert("union_member", rows, 1_000)
}

const letUserSignIn = createWorkflow(
  "test-let-user-sign-in",
  (input: { authIdentityId: string; userId: string }) => {
    setAuthAppMetadataStep({
      authIdentityId: input.authIdentityId,
      actorType: "user",
      value: input.userId,
    })
  }
)

/** An operator of the mall who can sign in to Medusa Admin. */
export async function createOperator(
  container: MedusaContainer,
  email: string
) {
  const { result } = await createUsersWorkflow(container).run({
    input: { users: [{ email }] },
  })
  const { authIdentity } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password: TEST_PASSWORD } })
  await letUserSignIn(container).run({
    input: { authIdentityId: authIdentity!.id, userId: result[0]!.id },
  })
}
