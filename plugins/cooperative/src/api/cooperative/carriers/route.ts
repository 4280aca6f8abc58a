import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { carriers } from "../../../modules/cooperative/lib/carriers"

export function GET(_: MedusaRequest, res: MedusaResponse) {
  res.json({ carriers })
}
