import type { Fen } from "@mall/ledger/money"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { fundSubsidyProgrammeWorkflow } from "../../../../../workflows/fund-subsidy-programme"
import { idempotencyKey } from "../../../../idempotency-key"
import { programmeOfCaller, viewProgramme } from "../../../../programme-view"

export async function POST(
  req: MedusaRequest<{ amount_fen: Fen }>,
  res: MedusaResponse
) {
  await fundSubsidyProgrammeWorkflow(req.scope).run({
    input: {
      ...programmeOfCaller(req),
      ...req.validatedBody,
      key: idempotencyKey(req),
    },
  })
  res.json({ programme: await viewProgramme(req) })
}
