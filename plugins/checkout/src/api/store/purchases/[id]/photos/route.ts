import { uploadedFile } from "@mall/access/upload"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { addPhoto } from "../../../../../workflows/after-sales"
import { ownPurchase } from "../../../../caller"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { buffer } = uploadedFile(req)
  res.json({ photo: await addPhoto(req.scope, ownPurchase(req), buffer) })
}
