import { uploadedFile } from "@mall/access/upload"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { giftingOf } from "../../../../../../workflows/reading/services"
import { uploadTransferReceiptWorkflow } from "../../../../../../workflows/upload-transfer-receipt"
import { roundOfCaller } from "../../../../../round-view"
import { sendReceipt } from "../../../../../send-receipt"

async function transferOfCaller(req: MedusaRequest) {
  const gifting = giftingOf(req.scope)
  const { id, union_id } = roundOfCaller(req)
  await gifting.roundOf({ id, union_id })
  return gifting.transferOf({ round_id: id })
}

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  await sendReceipt(req, res, await transferOfCaller(req))
}

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { id: transfer_id } = await transferOfCaller(req)
  const file = uploadedFile(req)
  const { result } = await uploadTransferReceiptWorkflow(req.scope).run({
    input: {
      ...roundOfCaller(req),
      transfer_id,
      name: file.originalname.slice(-120),
      content_base64: file.buffer.toString("base64"),
    },
  })
  res.json({ transfer: result })
}
