import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { previewRefund } from "../../../../../workflows/preview-refund"
import { languageOf } from "../../../../caller"
import type { PreviewBody } from "../../../../schemas"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const id = req.params["id"] ?? ""
  const { lines } = req.validatedBody as PreviewBody
  res.json({
    split: await previewRefund(req.scope, { id, lines }, languageOf(req)),
  })
}
