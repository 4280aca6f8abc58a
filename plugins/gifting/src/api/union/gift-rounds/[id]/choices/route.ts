import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { recordGiftChoicesWorkflow } from "../../../../../workflows/record-gift-choices"
import type { RecordGiftChoicesInput } from "../../../../../workflows/steps/record-gift-choices"
import { roundOfCaller } from "../../../../round-view"

type Choices = { package_id: string } & RecordGiftChoicesInput["target"]

export async function POST(req: MedusaRequest<Choices>, res: MedusaResponse) {
  const { package_id, ...target } = req.validatedBody
  const { result } = await recordGiftChoicesWorkflow(req.scope).run({
    input: { ...roundOfCaller(req), package_id, target },
  })
  res.json(result)
}
