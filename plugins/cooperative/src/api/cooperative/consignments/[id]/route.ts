import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ownConsignment } from "../own-consignment"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ consignment: await ownConsignment(req) })
}
