import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readBasket, replaceBasket } from "../../../workflows/baskets"
import { customerOf, languageOf } from "../../caller"
import type { BasketBody } from "../../schemas"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({
    basket: await readBasket(req.scope, customerOf(req), languageOf(req)),
  })
}

export async function PUT(req: MedusaRequest, res: MedusaResponse) {
  const { lines } = req.validatedBody as BasketBody
  await replaceBasket(req.scope, customerOf(req), lines)
  await GET(req, res)
}
