import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { remindUnchosenWorkflow } from "../../../../../workflows/remind-unchosen"
import { roundOfCaller, viewRound } from "../../../../round-view"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { result } = await remindUnchosenWorkflow(req.scope).run({
    input: roundOfCaller(req),
  })
  res.json({ ...result, gift_round: await viewRound(req) })
}
