import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MendRosterRowInput } from "../../../../../../types/roster"
import { mendRosterRowWorkflow } from "../../../../../../workflows/mend-roster-row"
import { answerImport, rowOf } from "../../../../../roster-answers"

export async function POST(
  req: MedusaRequest<Pick<MendRosterRowInput, "cells">>,
  res: MedusaResponse
) {
  await mendRosterRowWorkflow(req.scope).run({
    input: { ...rowOf(req), cells: req.validatedBody.cells },
  })
  res.json(await answerImport(req))
}
