import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { giftingOf } from "../../../../../workflows/reading/services"
import { sendReceipt } from "../../../../send-receipt"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const id = req.params["id"] ?? ""
  const transfer = await giftingOf(req.scope).transferOf({ id })
  await sendReceipt(req, res, transfer)
}
