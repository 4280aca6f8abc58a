import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { subsidyOf } from "../../../../../workflows/reading/services"
import { programmeOfCaller } from "../../../../programme-view"

type Query = { department?: string; offset: number; limit: number }

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const subsidy = subsidyOf(req.scope)
  const { id } = await subsidy.programmeOf(programmeOfCaller(req))
  res.json(await subsidy.allowancesOf(id, req.validatedQuery as Query))
}
