import {
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import {
  ORIGIN_MODULE,
  type OriginModuleService,
} from "../../../modules/origin"
import type { DesignationStatus } from "../../../types"

type Query = {
  status?: DesignationStatus
  scheme_code?: string
  county_code?: string
  limit: number
  offset: number
}

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { limit, offset, ...filters } = req.validatedQuery as Query
  const origin = req.scope.resolve<OriginModuleService>(ORIGIN_MODULE)
  const [county_designations, count] =
    await origin.listAndCountCountyDesignations(filters, {
      select: [
        "id",
        "scheme_code",
        "county_code",
        "name_as_designated",
        "starts_on",
        "ends_on",
        "status",
        "source",
        "note",
      ],
      order: { scheme_code: "ASC", county_code: "ASC" },
      take: limit,
      skip: offset,
    })
  res.json({ county_designations, count, limit, offset })
}
