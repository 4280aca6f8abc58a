import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProgrammePlan, ProgrammeSearch } from "../../../types/dtos"
import { createSubsidyProgrammeWorkflow } from "../../../workflows/create-subsidy-programme"
import { subsidyOf } from "../../../workflows/reading/services"
import { readable, viewProgramme, viewProgrammes } from "../../programme-view"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { programmes, ...sums } = await subsidyOf(req.scope).programmesOf(
    readable(req),
    req.validatedQuery as ProgrammeSearch
  )
  res.json({ programmes: await viewProgrammes(req, programmes), ...sums })
}

export async function POST(
  req: MedusaRequest<ProgrammePlan>,
  res: MedusaResponse
) {
  const { union_id, union_path, staff_id } = unionContext(req)
  const { result } = await createSubsidyProgrammeWorkflow(req.scope).run({
    input: { union_id, union_path, staff_id, plan: req.validatedBody },
  })
  res.json({ programme: await viewProgramme(req, result.id) })
}
