import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse } from "../../../../../../refuse"
import type { MendRosterRowInput } from "../../../../../../types/roster"
import { mendRosterRowWorkflow } from "../../../../../../workflows/mend-roster-row"
import { answerImport, importOf } from "../../../../../roster-answers"

export async function POST(
  req: MedusaRequest<Pick<MendRosterRowInput, "cells">>,
  res: MedusaResponse
) {
  const row_number = Number(req.params["row_number"])
  if (!Number.isInteger(row_number)) {
    throw refuse.notFound("roster_row_not_found")
  }
  await mendRosterRowWorkflow(req.scope).run({
    input: { ...importOf(req), row_number, cells: req.validatedBody.cells },
  })
  res.json(await answerImport(req))
}
