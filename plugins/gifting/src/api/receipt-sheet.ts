import type { SheetContent, SheetLine } from "@mall/spreadsheet/write"
import type { GiftingModuleService } from "../modules/gifting"
import { civilDate } from "@mall/calendar/civil-date"
import { festivalName } from "../modules/gifting/lib/festival-name"
import type { GiftRoundDTO } from "../types/dtos"
import { receiptLines } from "./receipt-lines"

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
  const { opted_out } = await gifting.choosersOf(round.id)
  return {
    name: "签收表",
    title: `${unionName} ${festivalName(round)}慰问品签收表`,
    notes: [
      `慰问活动：${round.name}`,
      `应发人数：${round.member_count - opted_out}`,
      ...(opted_out > 0 ? [`自愿放弃：${opted_out} 人，不在表内`] : []),
    ],
    columns: [
      { header: "序号", key: "number", width: 6, kind: "integer" },
      { header: "部门", key: "department", width: 18, kind: "text" },
      { header: "姓名", key: "name", width: 12, kind: "text" },
      { header: "手机号", key: "mobile", width: 14, kind: "text" },
      { header: "慰问品", key: "goods", width: 48, kind: "text" },
      { header: "签收日期", key: "received_on", width: 12, kind: "text" },
      { header: "电子登记", key: "how", width: 14, kind: "text" },
      { header: "签名", key: "signature", width: 14, kind: "text" },
    ],
    rows: linesOf(gifting, round.id),
  }
}

async function* linesOf(
  gifting: GiftingModuleService,
  roundId: string
): AsyncGenerator<SheetLine> {
  let number = 0
  for await (const lines of receiptLines(gifting, roundId)) {
    for (const line of lines) {
      number += 1
      yield {
        number,
        department: line.department ?? "",
        name: line.name,
        // Masked: enough to tell two of one name apart.
        mobile: line.mobile ?? "",
        goods: line.goods,
        received_on: line.received_at
          ? civilDate(new Date(line.received_at))
          : "",
        how: line.received_how ? HOW[line.received_how] : "",
        signature: "",
      }
    }
  }
}
