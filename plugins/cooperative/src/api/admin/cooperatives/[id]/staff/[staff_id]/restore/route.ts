import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { restoreCooperativeStaffWorkflow } from "../../../../../../../workflows"
import { operatorsChange, oneOfStaff } from "../../../../../../staff-answers"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const change = operatorsChange(req)
  await restoreCooperativeStaffWorkflow(req.scope).run({ input: change })
  res.json({ staff: await oneOfStaff(req, change.of) })
}
