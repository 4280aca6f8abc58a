import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { quoteLines } from "../../../../workflows/quote"
import { customerOrGuest, languageOf } from "../../../caller"
import type { QuoteBody } from "../../../schemas"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const quote = await quoteLines(req.scope, req.validatedBody as QuoteBody, {
    customer_id: customerOrGuest(req),
    language: languageOf(req),
    at: new Date(),
  })
  res.json({ quote })
}
