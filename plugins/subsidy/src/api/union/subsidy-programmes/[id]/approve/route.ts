import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { moveSubsidyProgrammeWorkflow } from "../../../../../workflows/move-subsidy-programme"
import { programmeOfCaller, viewProgramme } from "../../../../programme-view"

export async function POST(
  req: MedusaRequest<{ note?: string; seen_steps: number }>,
  res: MedusaResponse
) {
  await moveSubsidyProgrammeWorkflow(req.scope).run({
    input: {
      ...programmeOfCaller(req),
      transition: "approve",
      ...req.validatedBody,
    },
  })
  res.json({ programme: await viewProgramme(req) })
}
