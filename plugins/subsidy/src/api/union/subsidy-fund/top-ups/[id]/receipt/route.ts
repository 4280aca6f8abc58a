import { uploadedFile } from "@mall/access/upload"
import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { subsidyOf } from "../../../../../../workflows/reading/services"
import { uploadFundReceiptWorkflow } from "../../../../../../workflows/upload-fund-receipt"
import { sendReceipt, viewTopUp } from "../../../../../send-receipt"

const ofCaller = (req: MedusaRequest) => ({
  id: req.params["id"] ?? "",
  union_id: unionContext(req).union_id,
})

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const topUp = await subsidyOf(req.scope).topUpOf(ofCaller(req))
  await sendReceipt(req, res, topUp)
}

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const subsidy = subsidyOf(req.scope)
  await subsidy.topUpOf(ofCaller(req))
  const file = uploadedFile(req)
  await uploadFundReceiptWorkflow(req.scope).run({
    input: {
      ...ofCaller(req),
      name: file.originalname.slice(-120),
      content_base64: file.buffer.toString("base64"),
    },
  })
  res.json({ top_up: viewTopUp(await subsidy.topUpOf(ofCaller(req))) })
}
