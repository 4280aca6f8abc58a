import {
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import {
  ORIGIN_MODULE,
  type OriginModuleService,
} from "../../../modules/origin"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { parent } = req.validatedQuery as { parent?: string }
  const origin = req.scope.resolve<OriginModuleService>(ORIGIN_MODULE)
  const divisions = await origin.listDivisions(
    { parent_code: parent ?? null },
    { select: ["code", "name", "level"], order: { code: "ASC" }, take: 500 }
  )
  res.json({
    divisions: divisions.map(({ code, name, level }) => ({
      code,
      name,
      level,
    })),
  })
}
