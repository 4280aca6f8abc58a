import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { recordGiftChoicesWorkflow } from "../../../../../workflows/record-gift-choices"
import type { RecordGiftChoicesInput } from "../../../../../workflows/steps/record-gift-choices"
import { roundOfCaller } from "../../../../round-view"

type Choices = Pick<RecordGiftChoicesInput, "package_id" | "overrule_members"> &
  RecordGiftChoicesInput["target"]

export async function POST(req: MedusaRequest<Choices>, res: MedusaResponse) {
  const { package_id, overrule_members, ...target } = req.validatedBody
  const { result } = await recordGiftChoicesWorkflow(req.scope).run({
    input: { ...roundOfCaller(req), package_id, target, overrule_members },
  })
  res.json(result)
}
