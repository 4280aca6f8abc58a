import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { civilDate } from "@mall/calendar/civil-date"
import {
  type CatalogueFilter,
  readCatalogue,
} from "../../../workflows/reading/catalogue"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const filter = req.validatedQuery as CatalogueFilter
  res.json(await readCatalogue(req.scope, filter, civilDate(new Date())))
}
