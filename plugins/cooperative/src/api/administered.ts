import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../modules/cooperative"
import { presentCooperatives } from "./present-cooperative"

/** A cooperative as the operator sees it. */
export async function administered(req: MedusaRequest, id: string) {
  const kept = await req.scope
    .resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
    .retrieveKnownCooperative(id)
  const [shown] = await presentCooperatives(
    req.scope.resolve(ContainerRegistrationKeys.QUERY),
    [kept]
  )
  const { credit_code, stock_location_id } = kept
  return { ...shown, credit_code, stock_location_id }
}
