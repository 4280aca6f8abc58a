import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { openApiDocument } from "../../openapi/document"

export function GET(_: MedusaRequest, res: MedusaResponse) {
  res.json(openApiDocument())
}
