import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { discardRosterImportWorkflow } from "../../../../../workflows/discard-roster-import"
import { answerImport, importOf } from "../../../../roster-answers"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  await discardRosterImportWorkflow(req.scope).run({ input: importOf(req) })
  res.json(await answerImport(req))
}
