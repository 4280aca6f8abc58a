import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { subsidyOf } from "../../../../../workflows/reading/services"
import { sendReceipt } from "../../../../send-receipt"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const id = req.params["id"] ?? ""
  await sendReceipt(req, res, await subsidyOf(req.scope).topUpOf({ id }))
}
