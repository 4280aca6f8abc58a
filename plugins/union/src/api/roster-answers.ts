import { languageOf } from "@mall/access/answer-error"
import type { Sentence } from "@mall/access/types"
import type { MedusaRequest } from "@medusajs/framework/http"
import { FIELD_LABELS, sayRowFault } from "../fault-sentences"
import { refuse } from "../refuse"
import {
  maySayWhoLeft,
  type RosterField,
  type RosterImportDTO,
  type RosterRowView,
  type StoredFault,
} from "../types/roster"
import { unionContext } from "../union-context"
import { unionService } from "./service"

/** As many as a sheet of Excel can have. */
const MOST_ROWS = 1_048_576

/** The import a route is about, of the caller's union. */
export const importOf = (req: MedusaRequest) => ({
  union_id: unionContext(req).union_id,
  import_id: req.params["id"] ?? "",
})

/** One row of it; a number no sheet can have is a row it does not have. */
export function rowOf(req: MedusaRequest) {
  const row_number = Number(req.params["row_number"])
  if (!Number.isInteger(row_number) || row_number > MOST_ROWS) {
    throw refuse.notFound("roster_row_not_found")
  }
  return { ...importOf(req), row_number }
}

/** An import as it is now, in the reader's language. */
export async function answerImport(req: MedusaRequest) {
  const found = await unionService(req).findRosterImport(importOf(req))
  return { roster_import: importAnswer(found, languageOf(req)) }
}

export const importAnswer = (
  { failure, ...rest }: RosterImportDTO,
  language: keyof Sentence
) => ({
  ...rest,
  may_mark_left: maySayWhoLeft(rest),
  failure: failure && {
    code: failure.code,
    message: failure.message[language],
  },
})

/** What the file calls the column of a field. */
export const headerOf = (
  { columns }: RosterImportDTO,
  field: RosterField,
  language: keyof Sentence
): string =>
  columns.find((column) => column.field === field)?.header ??
  FIELD_LABELS[field][language]

/** A row whose faults and warnings are sentences. */
export function rowAnswer(
  row: RosterRowView,
  of: RosterImportDTO,
  language: keyof Sentence
) {
  const say = (fault: StoredFault) => {
    const header = headerOf(of, fault.field, language)
    const said = sayRowFault(fault, row.row_number ?? 0, header)
    return {
      field: fault.field,
      ...said,
      message: said.message[language],
    }
  }
  return {
    ...row,
    faults: row.faults.map(say),
    warnings: row.warnings.map(say),
  }
}
