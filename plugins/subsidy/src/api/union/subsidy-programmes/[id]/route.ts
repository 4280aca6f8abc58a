import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProgrammePlan } from "../../../../types/dtos"
import { updateSubsidyProgrammeWorkflow } from "../../../../workflows/update-subsidy-programme"
import { programmeOfCaller, viewProgramme } from "../../../programme-view"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ programme: await viewProgramme(req) })
}

export async function POST(
  req: MedusaRequest<ProgrammePlan>,
  res: MedusaResponse
) {
  await updateSubsidyProgrammeWorkflow(req.scope).run({
    input: { ...programmeOfCaller(req), plan: req.validatedBody },
  })
  res.json({ programme: await viewProgramme(req) })
}
