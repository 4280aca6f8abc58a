import { cacheTags } from "@/lib/cache-tags"
import type { Locale } from "@/i18n/locales"
import { request } from "@/lib/medusa/request"
import { ok, type Result } from "@/lib/medusa/result"

export interface Category {
  id: string
  name: string
  handle: string
  metadata: Record<string, unknown> | null
  parent_category_id: string | null
}

/** The main categories, in the order the operator gave them. */
export async function listCategories(
  locale: Locale
): Promise<Result<Category[]>> {
  const answer = await request<{ product_categories: Category[] }>(
    "/store/product-categories",
    {
      locale,
      query: {
        fields: "id,name,handle,metadata,rank,parent_category_id",
        order: "rank",
        limit: 100,
      },
      revalidate: 300,
      tags: [cacheTags.categories],
    }
  )
  return answer.ok
    ? ok(
        answer.data.product_categories.filter(
          ({ parent_category_id }) => parent_category_id === null
        )
      )
    : answer
}
