import { sendPrivateFile } from "@mall/access/private-file"
import { uploadedFile } from "@mall/access/upload"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { giftingOf } from "../../../../../../workflows/reading/services"
import { uploadTransferReceiptWorkflow } from "../../../../../../workflows/upload-transfer-receipt"
import { roundOfCaller, viewTransfer } from "../../../../../round-view"
import { receiptOf } from "../../../../../receipt-of"

async function transferOfCaller(req: MedusaRequest) {
  const gifting = giftingOf(req.scope)
  const { id, union_id } = roundOfCaller(req)
  await gifting.roundOf({ id, union_id })
  return gifting.transferOf({ round_id: id })
}

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  await sendPrivateFile(req, res, receiptOf(await transferOfCaller(req)))
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
  res.json(viewTransfer(req, result))
}
