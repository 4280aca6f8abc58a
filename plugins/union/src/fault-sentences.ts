import {
  type Fault,
  fillSentence,
  type Sentence,
  type SentenceParams,
} from "@mall/access/refusals"
import type { RosterField, StoredFault } from "./types/roster"
import { sentences } from "./types/sentences"

/** What a field is called where no roster names it. */
export const FIELD_LABELS: Record<RosterField, Sentence> = {
  staff_number: { zh: "工号", en: "Staff number" },
  name: { zh: "姓名", en: "Name" },
  mobile: { zh: "手机号", en: "Mobile" },
  department: { zh: "部门", en: "Department" },
  address: { zh: "收货地址", en: "Address" },
}

const sentenceOf = (code: string): Sentence | undefined =>
  code in sentences ? sentences[code as keyof typeof sentences] : undefined

/** The sentence of a stored code; the code itself if it is not ours. */
export function sayStored(code: string, params: SentenceParams = {}): Sentence {
  return fillSentence(sentenceOf(code) ?? { zh: code, en: code }, params)
}

/** A fault of a roster's row: which row, which column as the file names it. */
export function sayRowFault(
  fault: StoredFault,
  row: number,
  header: string
): Fault {
  const said = sayStored(fault.code, { ...fault.params, column: header })
  const place = fillSentence(sentences.roster_place, { row })
  return {
    code: fault.code,
    row,
    column: header,
    message: { zh: place.zh + said.zh, en: place.en + said.en },
  }
}

/** A fault of one field of a form. */
export function sayFieldFault(fault: StoredFault): Fault {
  const label = FIELD_LABELS[fault.field]
  const of = (language: keyof Sentence) =>
    sayStored(fault.code, { ...fault.params, column: label[language] })[
      language
    ]
  return {
    code: fault.code,
    path: fault.field,
    message: { zh: of("zh"), en: of("en") },
  }
}
