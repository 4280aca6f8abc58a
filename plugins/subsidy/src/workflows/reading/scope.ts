import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refuse } from "../../refuse"
import type { ProgrammePlan } from "../../types/dtos"
import { originOf } from "./services"

/** Refuses a scope that names what does not exist; nothing would ever match it. */
export async function assertScope(
  container: MedusaContainer,
  { scope_kind, scope_ids }: ProgrammePlan
): Promise<void> {
  const known = new Set(await knownOf(container, scope_kind, scope_ids))
  const unknown = scope_ids.filter((id) => !known.has(id))
  if (unknown.length > 0) {
    throw refuse.invalid("subsidy_scope_unknown", { ids: unknown.join("、") })
  }
}

async function knownOf(
  container: MedusaContainer,
  kind: ProgrammePlan["scope_kind"],
  ids: string[]
): Promise<string[]> {
  if (ids.length === 0 || kind === "all" || kind === "assisted_counties") {
    return []
  }
  if (kind === "paired_counties") {
    const counties = await originOf(container).listDivisions(
      { code: ids, level: "county" },
      { select: ["code"], take: ids.length }
    )
    return counties.map(({ code }) => code)
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: kind === "categories" ? "product_category" : "cooperative",
    fields: ["id"],
    filters: { id: ids },
  })
  return (data as { id: string }[]).map(({ id }) => id)
}
