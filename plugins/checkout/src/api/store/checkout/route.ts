import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse } from "../../../refuse"
import { checkOut } from "../../../workflows/check-out"
import { startPayment } from "../../../workflows/paying/start-payment"
import { showPurchase } from "../../../workflows/reading/show-purchase"
import { customerOf, languageOf } from "../../caller"
import { ownReturn } from "../../own-return"
import type { CheckoutBody } from "../../schemas"

const LONGEST_KEY = 200

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const customer_id = customerOf(req)
  const idempotency_key = req.get("idempotency-key")?.trim() ?? ""
  if (!idempotency_key || idempotency_key.length > LONGEST_KEY) {
    throw refuse.invalid("idempotency_key_missing")
  }
  const body = ownReturn(req, req.validatedBody as CheckoutBody)
  const placed = await checkOut(req.scope, {
    ...body,
    customer_id,
    idempotency_key,
  })
  const payment = await startPayment(req.scope, placed)
  res.json({
    purchase: await showPurchase(
      req.scope,
      { id: placed.id, customer_id },
      languageOf(req)
    ),
    payment,
  })
}
