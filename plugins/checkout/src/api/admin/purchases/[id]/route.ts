import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { showToOperator } from "../../../../workflows/reading/show-purchase"
import { languageOf } from "../../../caller"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({
    purchase: await showToOperator(
      req.scope,
      req.params["id"] ?? "",
      languageOf(req)
    ),
  })
}
