import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  forgetAddress,
  readAddress,
  saveAddress,
} from "../../../../workflows/addresses"
import { customerOf } from "../../../caller"
import type { AddressBody } from "../../../schemas"

const idOf = (req: MedusaRequest) => req.params["id"] ?? ""

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({
    address: await readAddress(req.scope, customerOf(req), idOf(req)),
  })
}

export async function PUT(req: MedusaRequest, res: MedusaResponse) {
  const input = req.validatedBody as AddressBody
  res.json({
    address: await saveAddress(req.scope, customerOf(req), input, idOf(req)),
  })
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse) {
  await forgetAddress(req.scope, customerOf(req), idOf(req))
  res.json({ id: idOf(req) })
}
