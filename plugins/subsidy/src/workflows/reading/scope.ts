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
  const known = await namesOf(container, scope_kind, scope_ids)
  const unknown = scope_ids.filter((id) => !known.has(id))
  if (unknown.length > 0) {
    throw refuse.invalid("subsidy_scope_unknown", { ids: unknown.join("、") })
  }
}

/** What a scope names, in its order; what has gone since keeps its id. */
export async function namesOfScope(
  container: MedusaContainer,
  { scope_kind, scope_ids }: Pick<ProgrammePlan, "scope_kind" | "scope_ids">
): Promise<{ id: string; name: string }[]> {
  const names = await namesOf(container, scope_kind, scope_ids)
  return scope_ids.map((id) => ({ id, name: names.get(id) ?? id }))
}

async function namesOf(
  container: MedusaContainer,
  kind: ProgrammePlan["scope_kind"],
  ids: string[]
): Promise<Map<string, string>> {
  if (ids.length === 0 || kind === "all" || kind === "assisted_counties") {
    return new Map()
  }
  if (kind === "paired_counties") {
    const counties = await originOf(container).listDivisions(
      { code: ids, level: "county" },
      { select: ["code", "name"], take: ids.length }
    )
    return new Map(counties.map(({ code, name }) => [code, name]))
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: kind === "categories" ? "product_category" : "cooperative",
    fields: ["id", "name"],
    filters: { id: ids },
  })
  return new Map(
    (data as { id: string; name: string }[]).map(({ id, name }) => [id, name])
  )
}
