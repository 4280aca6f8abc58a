import type { Sentence } from "@mall/access/types"
import type { SheetContent, WorkbookContent } from "@mall/spreadsheet/types"
import {
  ERROR_SHEET,
  ROSTER_FIELDS,
  type RosterImportDTO,
  type RosterRowView,
} from "../types/roster"
import { headerOf, rowAnswer } from "./roster-answers"

const WORDS = {
  row: { zh: "原行号", en: "Original row" },
  problem: { zh: "问题", en: "Problem" },
  note: {
    zh: "改好标红的单元格后，可直接上传本文件；其余会员不受影响。",
    en: "Mend the red cells and upload this file; other members are not affected.",
  },
}

const WIDTHS = {
  staff_number: 14,
  name: 12,
  mobile: 16,
  department: 16,
  address: 44,
} as const

/** The refused rows as the file has them, and beside each what is wrong. */
export function errorWorkbook(
  of: RosterImportDTO,
  rows: AsyncIterable<RosterRowView>,
  language: keyof Sentence
): WorkbookContent & { file_name: string } {
  const fields = ROSTER_FIELDS.filter((field) =>
    of.columns.some((column) => column.field === field)
  )
  const sheet: SheetContent = {
    name: ERROR_SHEET[language],
    notes: [WORDS.note[language]],
    columns: [
      { key: "row", header: WORDS.row[language], width: 10, kind: "integer" },
      ...fields.map((field) => ({
        key: field,
        header: headerOf(of, field, language),
        width: WIDTHS[field],
        kind: "text" as const,
      })),
      {
        key: "problem",
        header: WORDS.problem[language],
        width: 60,
        kind: "text",
      },
    ],
    rows: linesOf(of, rows, language),
    highlight: (line) =>
      Object.fromEntries(
        (line["faulty"] as string[]).map((field) => [field, "error"])
      ),
  }
  return {
    file_name: `${of.file_name.replace(/\.\w+$/, "")}-${ERROR_SHEET[language]}.xlsx`,
    sheets: [sheet],
  }
}

async function* linesOf(
  of: RosterImportDTO,
  rows: AsyncIterable<RosterRowView>,
  language: keyof Sentence
) {
  for await (const row of rows) {
    const { faults } = rowAnswer(row, of, language)
    yield {
      row: row.row_number,
      ...row.cells,
      problem: faults.map(({ message }) => message).join("\n"),
      faulty: faults.map(({ field }) => field),
    }
  }
}
