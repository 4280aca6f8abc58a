import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "@mall/cooperative/modules/cooperative"
import {
  SIGN_IN_MODULE,
  type SignInModuleService,
} from "@mall/sign-in/modules/sign-in"
import type { CooperativeKind } from "@mall/cooperative/types"
import {
  assignProductsWorkflow,
  createCooperativesWorkflow,
  createCooperativeStaffWorkflow,
} from "@mall/cooperative/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { demoCooperatives, demoProducts, groupBy } from "./demo-data"
import { demoPassword } from "./demo-password"

type DemoCooperative = ReturnType<typeof demoCooperatives>[number]

const idOf = (slug: string) => `coop_demo_${slug}`
const ownerOf = (slug: string) => `owner@${slug}.demo.coop`

async function createMissing(
  container: MedusaContainer,
  cooperatives: DemoCooperative[],
  locations: Map<string, string>
) {
  const existing = await container
    .resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
    .listCooperatives({ id: cooperatives.map(({ slug }) => idOf(slug)) })
  const known = new Set(existing.map(({ id }) => id))
  const missing = cooperatives.filter(({ slug }) => !known.has(idOf(slug)))
  if (missing.length > 0) {
    await createCooperativesWorkflow(container).run({
      input: {
        cooperatives: missing.map((cooperative) => ({
          id: idOf(cooperative.slug),
          name: cooperative.name,
          kind: cooperative.kind as CooperativeKind,
          county_code: cooperative.county_code,
          stock_location_id: locations.get(cooperative.slug) ?? "",
          credit_code: cooperative.credit_code,
          about: cooperative.about,
          households_helped: Number(cooperative.households_helped),
        })),
      },
    })
  }
}

async function createMissingOwners(
  container: MedusaContainer,
  cooperatives: DemoCooperative[]
) {
  const known = await container
    .resolve<SignInModuleService>(SIGN_IN_MODULE)
    .takenAccounts(cooperatives.map(({ slug }) => ownerOf(slug)))
  for (const { slug, owner_name } of cooperatives) {
    if (!known.has(ownerOf(slug))) {
      await createCooperativeStaffWorkflow(container).run({
        input: {
          cooperative_id: idOf(slug),
          email: ownerOf(slug),
          password: demoPassword,
          display_name: owner_name,
          roles: ["owner"],
        },
      })
    }
  }
}

/** The cooperatives, the one account of each, and which goods are whose. */
export async function seedCooperatives(
  container: MedusaContainer,
  locations: Map<string, string>,
  products: Map<string, string>
) {
  const cooperatives = demoCooperatives()
  await createMissing(container, cooperatives, locations)
  await createMissingOwners(container, cooperatives)
  for (const [slug, goods] of groupBy(demoProducts(), "cooperative")) {
    await assignProductsWorkflow(container).run({
      input: {
        cooperative_id: idOf(slug),
        product_ids: goods.map(({ handle }) => products.get(handle) ?? ""),
      },
    })
  }
}
