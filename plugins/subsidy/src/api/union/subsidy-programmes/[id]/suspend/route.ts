import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { moveSubsidyProgrammeWorkflow } from "../../../../../workflows/move-subsidy-programme"
import { programmeOfCaller, viewProgramme } from "../../../../programme-view"

export async function POST(
  req: MedusaRequest<{ note?: string }>,
  res: MedusaResponse
) {
  await moveSubsidyProgrammeWorkflow(req.scope).run({
    input: {
      ...programmeOfCaller(req),
      transition: "suspend",
      ...req.validatedBody,
    },
  })
  res.json({ programme: await viewProgramme(req) })
}
