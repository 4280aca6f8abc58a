import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { subsidyOf } from "../../../../../workflows/reading/services"
import { readable } from "../../../../programme-view"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const subsidy = subsidyOf(req.scope)
  const { id } = await subsidy.programmeOf({
    ...readable(req),
    id: req.params["id"] ?? "",
  })
  res.json({ days: await subsidy.useByDay(id) })
}
