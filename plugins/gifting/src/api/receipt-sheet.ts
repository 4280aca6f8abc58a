import type { SheetContent, SheetLine } from "@mall/spreadsheet/write"
import type { GiftingModuleService } from "../modules/gifting"
import { civilDate } from "@mall/calendar/civil-date"
import { festivalName } from "../modules/gifting/lib/festival-name"
import type { GiftRoundDTO } from "../types/dtos"
import { goodsTexts } from "./goods-text"

const LINES_PER_BATCH = 2_000

const HOW: Record<string, string> = {
  staff: "经办人逐人登记",
  department: "按部门登记",
  all: "统一登记",
  link: "本人链接签收",
}

/** The receipt sheet (签收表) as auditors know it, streamed from the database. */
export async function receiptSheet(
  gifting: GiftingModuleService,
  round: GiftRoundDTO,
  unionName: string
): Promise<SheetContent> {
  const goods = goodsTexts(await gifting.packagesOf(round.id))
  return {
    name: "签收表",
    title: `${unionName} ${festivalName(round)}慰问品签收表`,
    notes: [`批次：${round.name}`, `应发人数：${round.member_count}`],
    columns: [
      { header: "序号", key: "number", width: 6, kind: "integer" },
      { header: "部门", key: "department", width: 18, kind: "text" },
      { header: "姓名", key: "name", width: 12, kind: "text" },
      { header: "慰问品", key: "goods", width: 48, kind: "text" },
      { header: "签收日期", key: "received_on", width: 12, kind: "text" },
      { header: "电子登记", key: "how", width: 14, kind: "text" },
      { header: "签名", key: "signature", width: 14, kind: "text" },
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
    const { lines } = await gifting.receiptSheetLines(roundId, {
      offset,
      limit: LINES_PER_BATCH,
    })
    for (const [index, line] of lines.entries()) {
      yield {
        number: offset + index + 1,
        department: line.department ?? "",
        name: line.name,
        goods: goods(line).goods,
        received_on: line.received_at
          ? civilDate(new Date(line.received_at))
          : "",
        how: line.received_how ? HOW[line.received_how] : "",
        signature: "",
      }
    }
    if (lines.length < LINES_PER_BATCH) {
      return
    }
  }
}
