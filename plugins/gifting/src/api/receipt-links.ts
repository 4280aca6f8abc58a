import type { SheetContent, SheetLine } from "@mall/spreadsheet/write"
import type { GiftingModuleService } from "../modules/gifting"
import { civilDate } from "@mall/calendar/civil-date"
import { festivalName } from "../modules/gifting/lib/festival-name"
import type { GiftRoundDTO } from "../types/dtos"
import { goodsTexts } from "./goods-text"

const LINES_PER_BATCH = 2_000

/** Links to hand out, by text message or as codes on the packing slips. */
export async function receiptLinks(
  gifting: GiftingModuleService,
  round: GiftRoundDTO,
  unionName: string
): Promise<SheetContent> {
  const goods = goodsTexts(await gifting.packagesOf(round.id))
  return {
    name: "签收链接",
    title: `${unionName} ${festivalName(round)}慰问品签收链接`,
    notes: [
      "每人一条，只用于本人签收，请勿公开张贴。签收时核对本人手机号后四位。",
    ],
    columns: [
      { header: "部门", key: "department", width: 18, kind: "text" },
      { header: "姓名", key: "name", width: 12, kind: "text" },
      { header: "手机号", key: "mobile", width: 14, kind: "text" },
      { header: "慰问品", key: "goods", width: 40, kind: "text" },
      { header: "签收链接", key: "link", width: 56, kind: "text" },
      { header: "有效期至", key: "until", width: 12, kind: "text" },
    ],
    rows: linesOf(gifting, round.id, goods),
  }
}

async function* linesOf(
  gifting: GiftingModuleService,
  roundId: string,
  goods: ReturnType<typeof goodsTexts>
): AsyncGenerator<SheetLine> {
  for (let offset = 0; ; offset += LINES_PER_BATCH) {
    const lines = await gifting.receiptLinkLines(roundId, {
      offset,
      limit: LINES_PER_BATCH,
    })
    for (const line of lines) {
      yield {
        department: line.department ?? "",
        name: line.name,
        mobile: line.mobile ?? "",
        goods: goods(line).goods,
        link: `${gifting.storefrontUrl}/r/${line.token}`,
        until: civilDate(new Date(line.expires_at)),
      }
    }
    if (lines.length < LINES_PER_BATCH) {
      return
    }
  }
}
