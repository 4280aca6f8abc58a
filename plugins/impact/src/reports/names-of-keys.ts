import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Dimension } from "../types"

const division = { entity: "division", key: "code" }

/** Whose names the keys of a dimension are. */
const sources: Partial<Record<Dimension, { entity: string; key: string }>> = {
  province: division,
  county: division,
  scheme: { entity: "scheme", key: "code" },
  union: { entity: "union", key: "id" },
  cooperative: { entity: "cooperative", key: "id" },
}

type Named = Record<string, string> & { name: string }

/**
 * What the keys of a dimension are called today. Festivals and channels are
 * named by whoever shows them, and stand for themselves here.
 */
export async function namesOfKeys(
  container: MedusaContainer,
  dimension: Dimension,
  keys: string[]
): Promise<Map<string, string>> {
  const source = sources[dimension]
  if (!source || keys.length === 0) {
    return new Map()
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: source.entity,
      fields: [source.key, "name"],
      filters: { [source.key]: keys },
    })
  return new Map(
    (data as Named[]).map((row) => [String(row[source.key]), row.name])
  )
}
