import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { unionContext } from "../../../../../union-context"
import { confirmRosterImportWorkflow } from "../../../../../workflows/confirm-roster-import"
import { answerImport, importOf } from "../../../../roster-answers"

export async function POST(
  req: MedusaRequest<{ mark_left: boolean }>,
  res: MedusaResponse
) {
  await confirmRosterImportWorkflow(req.scope).run({
    input: {
      ...importOf(req),
      staff_id: unionContext(req).staff_id,
      mark_left: req.validatedBody.mark_left,
    },
  })
  res.json(await answerImport(req))
}
