import {
  ORIGIN_MODULE,
  type OriginModuleService,
} from "@mall/origin/modules/origin"
import type { CertificateKind } from "@mall/origin/types"
import {
  addCertificatesWorkflow,
  createOriginClaimsWorkflow,
  verifyOriginClaimsWorkflow,
} from "@mall/origin/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  demoCertificates,
  demoCooperatives,
  type DemoProduct,
  demoProducts,
} from "./demo-data"

const validity: Record<string, { from: string; to: string }> = {
  verified: { from: "2026-01-05", to: "2028-12-31" },
  /** Verified once, not renewed: the shop must no longer show it. */
  lapsed: { from: "2024-01-01", to: "2025-12-31" },
}

async function submitClaims(
  container: MedusaContainer,
  products: DemoProduct[],
  ids: Map<string, string>
) {
  const counties = new Map(
    demoCooperatives().map(({ slug, county_code }) => [slug, county_code])
  )
  const { result } = await createOriginClaimsWorkflow(container).run({
    input: products.map((product) => ({
      product_id: ids.get(product.handle) ?? "",
      county_code: counties.get(product.cooperative) ?? "",
      village: product.village,
      harvest_months: product.harvest_months.split(" ").map(Number),
    })),
  })
  return new Map(result.map(({ product_id, id }) => [product_id, id]))
}

/** Claims in the state the data gives them; products that have one are left. */
async function seedClaims(
  container: MedusaContainer,
  ids: Map<string, string>
) {
  const origin = container.resolve<OriginModuleService>(ORIGIN_MODULE)
  const existing = await origin.listOriginClaims(
    { product_id: [...ids.values()] },
    { select: ["product_id"], take: null }
  )
  const claimed = new Set(existing.map(({ product_id }) => product_id))
  const missing = demoProducts().filter(
    ({ handle, origin: state }) =>
      state !== "none" && !claimed.has(ids.get(handle) ?? "")
  )
  if (missing.length === 0) {
    return
  }
  const claims = await submitClaims(container, missing, ids)
  for (const [state, { from, to }] of Object.entries(validity)) {
    await verifyOriginClaimsWorkflow(container).run({
      input: {
        claim_ids: missing
          .filter((product) => product.origin === state)
          .map(({ handle }) => claims.get(ids.get(handle) ?? "") ?? ""),
        verified_on: from,
        valid_from: from,
        valid_to: to,
      },
    })
  }
}

/** Origin claims and certificates of the demonstration goods. */
export async function seedOrigins(
  container: MedusaContainer,
  ids: Map<string, string>
) {
  await seedClaims(container, ids)
  const holders = new Map(
    demoCooperatives().map(({ slug, name }) => [slug, name])
  )
  const makers = new Map(
    demoProducts().map(({ handle, cooperative }) => [handle, cooperative])
  )
  await addCertificatesWorkflow(container).run({
    input: demoCertificates().map(({ product, kind, ...certificate }) => ({
      ...certificate,
      product_id: ids.get(product) ?? "",
      kind: kind as CertificateKind,
      holder: holders.get(makers.get(product) ?? "") ?? "",
    })),
  })
}
