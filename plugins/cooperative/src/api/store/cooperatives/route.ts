import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../../modules/cooperative"
import { presentCooperatives } from "../../present-cooperative"
import type { CooperativesQuery } from "../../schemas"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { product_ids, offset, limit } = req.validatedQuery as CooperativesQuery
  const service =
    req.scope.resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
  const sellers =
    product_ids && (await service.cooperativesOfProducts(product_ids))
  const [found, count] = await service.listAndCountCooperatives(
    sellers ? { id: sellers.map((seller) => seller.cooperative_id) } : {},
    { skip: offset, take: limit, order: { name: "ASC" } }
  )
  const products = await service.productsOfCooperatives(
    found.map(({ id }) => id)
  )
  const cooperatives = await presentCooperatives(
    req.scope.resolve(ContainerRegistrationKeys.QUERY),
    found
  )
  res.json({
    cooperatives: cooperatives.map((cooperative) => ({
      ...cooperative,
      product_ids: products[cooperative.id] ?? [],
    })),
    count,
    offset,
    limit,
  })
}
