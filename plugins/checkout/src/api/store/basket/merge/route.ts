import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { mergeBasket, readBasket } from "../../../../workflows/baskets"
import { customerOf, languageOf } from "../../../caller"
import type { BasketBody } from "../../../schemas"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { lines } = req.validatedBody as BasketBody
  const customer = customerOf(req)
  await mergeBasket(req.scope, customer, lines)
  res.json({ basket: await readBasket(req.scope, customer, languageOf(req)) })
}
