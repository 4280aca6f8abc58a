import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { giftingOf } from "../../../../../workflows/reading/services"
import { receiptOf, sendPrivateFile } from "../../../../send-private-file"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const id = req.params["id"] ?? ""
  const transfer = await giftingOf(req.scope).transferOf({ id })
  await sendPrivateFile(req, res, receiptOf(transfer))
}
