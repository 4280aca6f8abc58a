/** The columns of a roster that mean something to us. */
export const ROSTER_FIELDS = [
  "staff_number",
  "name",
  "mobile",
  "department",
  "address",
] as const
export type RosterField = (typeof ROSTER_FIELDS)[number]

export const ROSTER_IMPORT_STATES = [
  "parsing",
  "previewed",
  "confirmed",
  "failed",
  "discarded",
] as const
export type RosterImportState = (typeof ROSTER_IMPORT_STATES)[number]

/** One column of the header row, counted from 0, and what it was taken for. */
export type RosterColumn = {
  index: number
  header: string
  field: RosterField | null
}

/** Which column holds which field. */
export type RosterMapping = Partial<Record<RosterField, number>>

/** A fault or warning as stored: no value of any person is in it. */
export type StoredFault = {
  field: RosterField
  code: string
  params?: Record<string, number>
}

export type RosterImportDTO = {
  id: string
  union_id: string
  file_name: string
  state: RosterImportState
  /** Rows read so far, and of how many once that is known. */
  done: number
  total: number | null
  sheet: string | null
  header_row: number | null
  columns: RosterColumn[]
  /** Required columns nobody recognised: to be chosen before anything is read. */
  missing_columns: RosterField[]
  /** Further sheets that look like rosters and were not read. */
  ignored_sheets: string[]
  added: number
  changed: number
  unchanged: number
  /** Active members the file does not mention; confirming leaves them alone. */
  absent: number
  faulty: number
  warned: number
  marked_left: number
  /** Why it failed, in both languages. */
  failure: { code: string; message: { zh: string; en: string } } | null
  created_by: string
  confirmed_by: string | null
  confirmed_at: string | null
  created_at: string
  updated_at: string
}

/** What our own workbook of faulty rows calls its sheet. */
export const ERROR_SHEET = { zh: "需要修改的行", en: "Rows to mend" } as const

/**
 * Whether a file can say who left. Our own workbook of faulty rows holds a few
 * rows by intent: taken for a whole roster it would retire everybody else.
 */
export const maySayWhoLeft = ({ sheet }: Pick<RosterImportDTO, "sheet">) =>
  sheet !== ERROR_SHEET.zh && sheet !== ERROR_SHEET.en

export const ROSTER_ROW_KINDS = [
  "fault",
  "warning",
  "added",
  "changed",
  "absent",
] as const
export type RosterRowKind = (typeof ROSTER_ROW_KINDS)[number]

/** A row of the preview, masked but for what its reader is to mend. */
export type RosterRowView = {
  /** As Excel shows it; null for members absent from the file. */
  row_number: number | null
  cells: Record<RosterField, string | null>
  changed_fields: string[]
  faults: StoredFault[]
  warnings: StoredFault[]
  /** Who has the staff number of the row now, where it looks like another person. */
  holder: { version: string; name: string; mobile: string } | null
}

/** Published when a file waits to be read. */
export const ROSTER_IMPORT_OPENED = "roster_import.opened"

export type ConfirmRosterImportInput = {
  union_id: string
  import_id: string
  staff_id: string
  /** Marks members absent from the file as left; otherwise they stay. */
  mark_left: boolean
}

export type RemapRosterImportInput = {
  union_id: string
  import_id: string
  mapping: RosterMapping
}

export type MendRosterRowInput = {
  union_id: string
  import_id: string
  row_number: number
  cells: Partial<Record<RosterField, string>>
}

export type SamePersonInput = {
  union_id: string
  import_id: string
  row_number: number
  /** The member as staff saw them: `holder.version` of the row. */
  holder_version: string
}
