import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { giftingOf } from "../../../../../workflows/reading/services"
import { goodsTexts } from "../../../../goods-text"
import { roundOfCaller } from "../../../../round-view"

/** A list, so its names are masked: whole names leave by print and export. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { id, union_id } = roundOfCaller(req)
  const gifting = giftingOf(req.scope)
  await gifting.roundOf({ id, union_id })
  const goods = goodsTexts(await gifting.packagesOf(id))
  const page = req.validatedQuery as { offset: number; limit: number }
  const { count, lines } = await gifting.receiptSheetPage(id, page)
  res.json({
    count,
    lines: lines.map(({ package_id, undelivered, ...line }) => ({
      ...line,
      ...goods({ package_id, undelivered }),
    })),
  })
}
