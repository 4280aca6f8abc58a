import {
  ORIGIN_MODULE,
  type OriginModuleService,
} from "@mall/origin/modules/origin"
import type { Context, IProductModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { GoodsFacts, Scope } from "../modules/subsidy/lib/eligibility"

/** Calls a module, inside a transaction or outside of any. */
export type Use = <Service, Result>(
  moduleKey: string,
  task: (service: Service, context: Context) => Promise<Result>
) => Promise<Result>

type Goods = { product_id: string; cooperative_id: string }

/**
 * What the scopes ask about goods, as of a day, by product; only what some
 * scope asks is read.
 */
export async function factsOf(
  use: Use,
  goods: readonly Goods[],
  scopes: readonly Scope[],
  on: string
): Promise<Map<string, GoodsFacts>> {
  const ids = [...new Set(goods.map(({ product_id }) => product_id))]
  const asked = new Set(scopes.map(({ scope_kind }) => scope_kind))
  const origins =
    asked.has("assisted_counties") || asked.has("paired_counties")
      ? await use(ORIGIN_MODULE, (origin: OriginModuleService, context) =>
          origin.originsOfProducts(ids, on, context)
        )
      : {}
  const categories = asked.has("categories")
    ? await categoriesOf(use, ids)
    : new Map<string, string[]>()
  return new Map(
    goods.map(({ product_id, cooperative_id }) => {
      const origin = origins[product_id]
      return [
        product_id,
        {
          cooperative_id,
          county_code: origin?.is_verified ? origin.county_code : null,
          is_assisted: origin?.is_eligible ?? false,
          category_ids: categories.get(product_id) ?? [],
        },
      ]
    })
  )
}

/** A category's path names all above it: `pcat_a.pcat_b`. */
async function categoriesOf(use: Use, ids: string[]) {
  const products = await use(
    Modules.PRODUCT,
    (product: IProductModuleService, context) =>
      product.listProducts(
        { id: ids },
        { select: ["id"], relations: ["categories"], take: ids.length },
        context
      )
  )
  return new Map(
    products.map(({ id, categories }) => [
      id,
      (categories ?? []).flatMap(
        (category) =>
          (category as { mpath?: string }).mpath
            ?.split(".")
            .filter(Boolean) ?? [category.id]
      ),
    ])
  )
}
