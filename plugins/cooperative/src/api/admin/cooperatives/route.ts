import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { staffContact } from "@mall/sign-in/staff-accounts"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../../../modules/cooperative"
import { openCooperativeWorkflow } from "../../../workflows"
import { administered } from "../../administered"
import { presentCooperatives } from "../../present-cooperative"
import { byOperator } from "../../staff-answers"
import type { CooperativeList, NewCooperativeBody } from "../../staff-schemas"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { q, offset, limit } = req.validatedQuery as CooperativeList
  const [found, count] = await req.scope
    .resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
    .listAndCountCooperatives(q ? { q } : {}, {
      skip: offset,
      take: limit,
      order: { name: "ASC" },
    })
  const cooperatives = await presentCooperatives(
    req.scope.resolve(ContainerRegistrationKeys.QUERY),
    found
  )
  res.json({ cooperatives, count, offset, limit })
}

export async function POST(
  req: MedusaRequest<NewCooperativeBody>,
  res: MedusaResponse
) {
  const { mobile } = staffContact({ mobile: req.validatedBody.contact_mobile })
  const { result } = await openCooperativeWorkflow(req.scope).run({
    input: {
      cooperative: { ...req.validatedBody, contact_mobile: mobile ?? "" },
      by: byOperator(req),
    },
  })
  res.json({ cooperative: await administered(req, result.id) })
}
