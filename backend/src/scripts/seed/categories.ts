import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows"
import { demoCategories } from "./demo-data"

/** The shop's categories; answers their ids by handle. */
export async function seedCategories(
  container: MedusaContainer
): Promise<Map<string, string>> {
  const categories = demoCategories()
  const existing = await container
    .resolve(Modules.PRODUCT)
    .listProductCategories({ handle: categories.map(({ handle }) => handle) })
  const ids = new Map(existing.map(({ handle, id }) => [handle, id]))
  const missing = categories.filter(({ handle }) => !ids.has(handle))
  if (missing.length > 0) {
    const { result } = await createProductCategoriesWorkflow(container).run({
      input: {
        product_categories: missing.map(({ handle, name, name_en }) => ({
          handle,
          name,
          is_active: true,
          metadata: { name_en },
        })),
      },
    })
    result.forEach(({ handle, id }) => ids.set(handle, id))
  }
  return ids
}
