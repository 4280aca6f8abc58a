import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { checkoutOf } from "../../../../../../workflows/reading/services"
import { sendPhoto } from "../../../../../send-photo"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const photo = await checkoutOf(req.scope).photoOf({
    id: req.params["photo_id"] ?? "",
    after_sales_id: req.params["id"] ?? "",
  })
  await sendPhoto(req, res, photo)
}
