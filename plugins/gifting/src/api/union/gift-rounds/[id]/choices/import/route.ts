import { uploadedFile } from "@mall/access/upload"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { importGiftChoicesWorkflow } from "../../../../../../workflows/import-gift-choices"
import { readChoiceFile } from "../../../../../../workflows/reading/choice-file"
import { giftingOf } from "../../../../../../workflows/reading/services"
import { roundOfCaller } from "../../../../../round-view"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const caller = roundOfCaller(req)
  const { id, union_id } = caller
  await giftingOf(req.scope).roundOf({ id, union_id })
  const choices = await readChoiceFile(req.scope, caller, uploadedFile(req))
  const { result } = await importGiftChoicesWorkflow(req.scope).run({
    input: { ...caller, choices },
  })
  res.json(result)
}
