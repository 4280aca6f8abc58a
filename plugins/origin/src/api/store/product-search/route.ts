import { civilDate } from "@mall/calendar/civil-date"
import {
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  ORIGIN_MODULE,
  type OriginModuleService,
} from "../../../modules/origin"

type Search = { q: string; limit: number; offset: number }

/**
 * What people type is as often a place as a thing. Medusa's own search knows
 * only the words of products; this one also finds all goods of a place.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { q, limit, offset } = req.validatedQuery as Search
  const origin = req.scope.resolve<OriginModuleService>(ORIGIN_MODULE)
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const ofPlace = await origin.verifiedProductIds(
    { place: q },
    civilDate(new Date())
  )
  const words = { $ilike: `%${q.replace(/[\\%_]/g, "\\$&")}%` }
  const { data, metadata } = await query.graph({
    entity: "product",
    fields: ["id"],
    filters: {
      status: "published",
      $or: [
        { title: words },
        { subtitle: words },
        { description: words },
        { id: ofPlace },
      ],
    },
    pagination: { skip: offset, take: limit, order: { title: "ASC" } },
  })
  const product_ids = data.map(({ id }) => id)
  res.json({ count: metadata?.count ?? 0, limit, offset, product_ids })
}
