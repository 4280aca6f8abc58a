import { languageOf } from "@mall/access/answer-error"
import { answerWorkbook } from "@mall/spreadsheet/answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { giftingOf } from "../../../../../../workflows/reading/services"
import { roundOfCaller } from "../../../../../round-view"

const WORDS = {
  file: { zh: "礼包选择登记表.xlsx", en: "package-choices.xlsx" },
  sheet: { zh: "礼包选择", en: "Choices" },
  staff_number: { zh: "工号", en: "Staff number" },
  mobile: { zh: "手机号", en: "Mobile" },
  package: { zh: "礼包", en: "Package" },
  note: {
    zh: "每行一位会员，工号和手机号填一项即可。礼包写名称：",
    en: "One member a row, with a staff number or a mobile. Packages by name: ",
  },
}

/** An empty table; it names packages and no person. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { id, union_id } = roundOfCaller(req)
  const gifting = giftingOf(req.scope)
  await gifting.roundOf({ id, union_id })
  const packages = await gifting.packagesOf(id)
  const language = languageOf(req)
  const names = packages.map(({ name }) => name)
  await answerWorkbook(res, WORDS.file[language], {
    sheets: [
      {
        name: WORDS.sheet[language],
        notes: [
          WORDS.note[language] + names.join(language === "zh" ? "、" : ", "),
        ],
        columns: (["staff_number", "mobile", "package"] as const).map(
          (key) => ({
            key,
            header: WORDS[key][language],
            width: key === "package" ? 32 : 18,
            kind: "text",
          })
        ),
        rows: [],
      },
    ],
  })
}
