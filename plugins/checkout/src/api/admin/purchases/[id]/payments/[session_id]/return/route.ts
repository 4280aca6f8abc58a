import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { returnOtherAmount } from "../../../../../../../workflows/paying/return-other-amount"
import { showToOperator } from "../../../../../../../workflows/reading/show-purchase"
import { languageOf, operatorOf } from "../../../../../../caller"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const purchase_id = req.params["id"] ?? ""
  await returnOtherAmount(req.scope, {
    purchase_id,
    session_id: req.params["session_id"] ?? "",
    user_id: operatorOf(req),
  })
  res.json({
    purchase: await showToOperator(req.scope, purchase_id, languageOf(req)),
  })
}
