import { sendPrivateFile } from "@mall/access/private-file"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { checkoutOf } from "../../../../../../workflows/reading/services"
import { ownPurchase } from "../../../../../caller"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const checkout = checkoutOf(req.scope)
  const { id } = await checkout.purchaseOf(ownPurchase(req))
  const photo = await checkout.photoOf({
    id: req.params["photo_id"] ?? "",
    purchase_id: id,
  })
  await sendPrivateFile(req, res, { file_id: photo.file_id, mime: photo.mime })
}
