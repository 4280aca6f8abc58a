import type { MedusaContainer } from "@medusajs/framework/types"
import { unionsOf } from "./services"

/** The names of unions by id. */
export async function unionNames(
  container: MedusaContainer,
  unionIds: string[]
): Promise<Map<string, string>> {
  const ids = [...new Set(unionIds)]
  const unions = await unionsOf(container).listUnions(
    { id: ids },
    { select: ["id", "name"], take: ids.length }
  )
  return new Map(unions.map(({ id, name }) => [id, name]))
}
