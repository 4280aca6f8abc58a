import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { festivalName } from "../../../../modules/gifting/lib/festival-name"
import { confirmGiftReceiptWorkflow } from "../../../../workflows/confirm-gift-receipt"
import { giftingOf, unionsOf } from "../../../../workflows/reading/services"
import { goodsTexts } from "../../../goods-text"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  await answer(req, res)
}

export async function POST(
  req: MedusaRequest<{ last_four: string }>,
  res: MedusaResponse
) {
  await confirmGiftReceiptWorkflow(req.scope).run({
    input: { token: req.params["token"] ?? "", ...req.validatedBody },
  })
  await answer(req, res)
}

/** What is signed for; no person is named, whoever holds the link. */
async function answer(req: MedusaRequest, res: MedusaResponse) {
  const gifting = giftingOf(req.scope)
  const token = req.params["token"] ?? ""
  const link = await gifting.receiptLink(token, new Date())
  const round = await gifting.roundById(link.round_id)
  const union = await unionsOf(req.scope).requireUnion(round.union_id)
  const goods = goodsTexts(await gifting.packagesOf(round.id))
  res.setHeader("cache-control", "private, no-store")
  res.json({
    receipt: {
      union_name: union.name,
      festival: round.festival,
      festival_name: festivalName(round),
      goods: goods(link).goods,
      state: link.state,
      received_at: link.received_at,
      attempts_left: link.attempts_left,
    },
  })
}
