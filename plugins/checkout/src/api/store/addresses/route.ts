import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listAddresses, saveAddress } from "../../../workflows/addresses"
import { customerOf } from "../../caller"
import type { AddressBody } from "../../schemas"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ addresses: await listAddresses(req.scope, customerOf(req)) })
}

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const input = req.validatedBody as AddressBody
  res.json({ address: await saveAddress(req.scope, customerOf(req), input) })
}
