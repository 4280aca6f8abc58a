import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { RosterMapping } from "../../../../../types/roster"
import { remapRosterImportWorkflow } from "../../../../../workflows/remap-roster-import"
import { answerImport, importOf } from "../../../../roster-answers"

export async function POST(
  req: MedusaRequest<{ mapping: RosterMapping }>,
  res: MedusaResponse
) {
  await remapRosterImportWorkflow(req.scope).run({
    input: { ...importOf(req), mapping: req.validatedBody.mapping },
  })
  res.status(202).json(await answerImport(req))
}
