import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../../../modules/cooperative"
import { presentCooperatives } from "../../../present-cooperative"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const id = req.params.id ?? ""
  const service =
    req.scope.resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
  const [cooperative] = await presentCooperatives(
    req.scope.resolve(ContainerRegistrationKeys.QUERY),
    [await service.retrieveKnownCooperative(id)]
  )
  const products = await service.productsOfCooperatives([id])
  const sales = await service.salesOfCooperative(id)
  res.json({
    cooperative: { ...cooperative, product_ids: products[id] ?? [], sales },
  })
}
