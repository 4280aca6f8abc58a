import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export type ShopPicture = { handle: string | null; thumbnail: string | null }

/** How goods look in the shop; what was withdrawn has a picture, but no page. */
export async function picturesOf(
  container: MedusaContainer,
  productIds: readonly string[]
): Promise<Map<string, ShopPicture>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "handle", "thumbnail", "status"],
    filters: { id: [...new Set(productIds)] },
  })
  return new Map(
    data.map(({ id, handle, thumbnail, status }) => [
      id,
      { handle: status === "published" ? handle : null, thumbnail },
    ])
  )
}
