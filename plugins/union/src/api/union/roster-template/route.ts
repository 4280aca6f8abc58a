import { answerWorkbook } from "@mall/spreadsheet/answer"
import { languageOf } from "@mall/access/answer-error"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { FIELD_LABELS } from "../../../fault-sentences"
import { ROSTER_FIELDS } from "../../../types/roster"

const WORDS = {
  file: { zh: "会员名册模板.xlsx", en: "roster-template.xlsx" },
  sheet: { zh: "会员名册", en: "Roster" },
  note: {
    zh: "每行一位会员；姓名和手机号必填。请勿填写身份证号。",
    en: "One member a row; name and mobile are required. No ID-card numbers.",
  },
}

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const language = languageOf(req)
  await answerWorkbook(res, WORDS.file[language], {
    sheets: [
      {
        name: WORDS.sheet[language],
        notes: [WORDS.note[language]],
        columns: ROSTER_FIELDS.map((field) => ({
          key: field,
          header: FIELD_LABELS[field][language],
          width: field === "address" ? 44 : 16,
          kind: "text",
        })),
        rows: [],
      },
    ],
  })
}
