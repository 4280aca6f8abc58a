export const memberStates = ["active", "left"] as const
export type MemberState = (typeof memberStates)[number]

/** A member in words; masked in lists. */
export type Member = {
  id: string
  staff_number: string | null
  name: string
  mobile: string
  address: string | null
  department: string | null
  state: MemberState
  left_on: string | null
  updated_at: string
}

export type DepartmentCount = { department: string | null; members: number }

export const rosterFields = [
  "staff_number",
  "name",
  "mobile",
  "department",
  "address",
] as const
export type RosterField = (typeof rosterFields)[number]

/** Without these nobody is a member; the rest may be filled in later. */
export const isRequired = (field: RosterField) =>
  field === "name" || field === "mobile"

export type RosterImportState =
  "parsing" | "previewed" | "confirming" | "confirmed" | "failed" | "discarded"

export type RosterColumn = {
  index: number
  header: string
  field: RosterField | null
}

export type RosterImport = {
  id: string
  file_name: string
  state: RosterImportState
  done: number
  total: number | null
  sheet: string | null
  header_row: number | null
  columns: RosterColumn[]
  missing_columns: RosterField[]
  ignored_sheets: string[]
  added: number
  changed: number
  unchanged: number
  absent: number
  faulty: number
  warned: number
  marked_left: number
  may_mark_left: boolean
  failure: { code: string; message: string } | null
  confirmed_at: string | null
  created_at: string
}

export const rowKinds = [
  "fault",
  "warning",
  "added",
  "changed",
  "absent",
] as const
export type RowKind = (typeof rowKinds)[number]

export type RowFault = { field: RosterField; code: string; message: string }

export type RosterRow = {
  row_number: number | null
  cells: Record<RosterField, string | null>
  changed_fields: string[]
  faults: RowFault[]
  warnings: RowFault[]
  /** Who has the row's staff number, where it looks like another person. */
  holder: { version: string; name: string; mobile: string } | null
}
