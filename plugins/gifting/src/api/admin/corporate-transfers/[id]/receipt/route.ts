import { sendPrivateFile } from "@mall/access/private-file"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { giftingOf } from "../../../../../workflows/reading/services"
import { receiptOf } from "../../../../receipt-of"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const id = req.params["id"] ?? ""
  const transfer = await giftingOf(req.scope).transferOf({ id })
  await sendPrivateFile(req, res, receiptOf(transfer))
}
