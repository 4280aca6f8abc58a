import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReceiptPage } from "../../../../../../modules/gifting/queries/allocation-queries"
import { giftingOf } from "../../../../../../workflows/reading/services"
import { goodsTexts } from "../../../../../goods-text"
import { membersFound } from "../../../../../members-found"
import { roundOfCaller } from "../../../../../round-view"

type Search = ReceiptPage & { q?: string }

/**
 * A list, so its people are masked: whole names leave by print and export. A
 * POST, so that names and mobiles stay out of addresses and their logs.
 */
export async function POST(req: MedusaRequest<Search>, res: MedusaResponse) {
  const { id, union_id } = roundOfCaller(req)
  const gifting = giftingOf(req.scope)
  await gifting.roundOf({ id, union_id })
  const { q, ...page } = req.validatedBody
  const goods = goodsTexts(await gifting.packagesOf(id))
  const { count, lines } = await gifting.receiptSheetPage(id, {
    ...page,
    ...(q && { member_ids: await membersFound(req.scope, union_id, q) }),
  })
  res.json({
    count,
    lines: lines.map(({ package_id, undelivered, ...line }) => ({
      ...line,
      ...goods({ package_id, undelivered }),
    })),
  })
}
