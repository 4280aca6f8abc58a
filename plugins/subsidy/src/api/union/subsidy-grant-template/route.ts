import { languageOf } from "@mall/access/answer-error"
import { answerWorkbook } from "@mall/spreadsheet/answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

const WORDS = {
  file: { zh: "补贴发放名单模板.xlsx", en: "subsidy-grant-template.xlsx" },
  sheet: { zh: "发放名单", en: "Grant list" },
  note: {
    zh: "每行一位在册会员；工号、手机号填一项即可。金额单位为元，留空按活动的每人金额发放。",
    en: "One member of the roster a row; a staff number or a mobile is enough. Amounts in yuan; left empty, the programme's amount per member.",
  },
  columns: [
    ["staff_number", { zh: "工号", en: "Staff number" }],
    ["mobile", { zh: "手机号", en: "Mobile" }],
    ["amount", { zh: "金额", en: "Amount" }],
  ],
} as const

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const language = languageOf(req)
  await answerWorkbook(res, WORDS.file[language], {
    sheets: [
      {
        name: WORDS.sheet[language],
        notes: [WORDS.note[language]],
        columns: WORDS.columns.map(([key, header]) => ({
          key,
          header: header[language],
          width: 18,
          kind: "text",
        })),
        rows: [],
      },
    ],
  })
}
