import { sendPrivateFile } from "@mall/access/private-file"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { checkoutOf } from "../../../../../../workflows/reading/services"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const photo = await checkoutOf(req.scope).photoOf({
    id: req.params["photo_id"] ?? "",
    after_sales_id: req.params["id"] ?? "",
  })
  await sendPrivateFile(req, res, { file_id: photo.file_id, mime: photo.mime })
}
