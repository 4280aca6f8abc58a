import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SamePersonInput } from "../../../../../../../types/roster"
import { acceptSamePersonWorkflow } from "../../../../../../../workflows/accept-same-person"
import { answerImport, rowOf } from "../../../../../../roster-answers"

export async function POST(
  req: MedusaRequest<Pick<SamePersonInput, "holder_version">>,
  res: MedusaResponse
) {
  await acceptSamePersonWorkflow(req.scope).run({
    input: { ...rowOf(req), holder_version: req.validatedBody.holder_version },
  })
  res.json(await answerImport(req))
}
