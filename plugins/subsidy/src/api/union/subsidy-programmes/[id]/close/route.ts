import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { closeSubsidyProgrammeWorkflow } from "../../../../../workflows/close-subsidy-programme"
import { programmeOfCaller, viewProgramme } from "../../../../programme-view"

export async function POST(
  req: MedusaRequest<{ note?: string }>,
  res: MedusaResponse
) {
  await closeSubsidyProgrammeWorkflow(req.scope).run({
    input: { ...programmeOfCaller(req), ...req.validatedBody },
  })
  res.json({ programme: await viewProgramme(req) })
}
