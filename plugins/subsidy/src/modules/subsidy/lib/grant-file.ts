import { type Fen, fen } from "@mall/ledger/money"

export type GrantColumns = {
  staff_number?: number
  mobile?: number
  amount?: number
}

export type GrantRow = {
  row: number
  staff_number: string | null
  mobile: string | null
  /** Null: as the programme says. */
  amount_fen: Fen | null
}

export type GrantRowFault = {
  row: number
  column?: string
  code: "subsidy_row_blank" | "subsidy_row_amount"
}

const NAMES: Record<keyof GrantColumns, RegExp> = {
  staff_number:
    /^(工号|职工编号|员工编号|职工号|员工号|会员编号|staffnumber|staffno)$/,
  mobile: /^(手机号?码?|移动电话|联系电话|mobile|phone)$/,
  amount: /^(金额|补贴金额|发放金额|金额\(元\)|amount)$/,
}

const bare = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[\s_*]/g, "")
    .toLowerCase()

/** The columns of a header row; undefined when it is none. */
export function grantColumns(
  cells: readonly { text: string }[]
): GrantColumns | undefined {
  const headers = cells.map(({ text }) => bare(text))
  const columns: GrantColumns = {}
  for (const [field, name] of Object.entries(NAMES)) {
    const index = headers.findIndex((header) => name.test(header))
    if (index >= 0) {
      columns[field as keyof GrantColumns] = index
    }
  }
  return columns.staff_number === undefined && columns.mobile === undefined
    ? undefined
    : columns
}

/** One row of a list, or why it cannot be read. */
export function grantRow(
  row: number,
  cells: readonly { text: string }[],
  columns: GrantColumns
): GrantRow | GrantRowFault {
  const cell = (index: number | undefined) =>
    (index === undefined ? "" : (cells[index]?.text ?? "")).trim() || null
  const staff_number = cell(columns.staff_number)
  const mobile = cell(columns.mobile)
  if (staff_number === null && mobile === null) {
    return { row, code: "subsidy_row_blank" }
  }
  const amount = cell(columns.amount)
  const amount_fen = amount === null ? null : yuanOf(amount)
  return amount_fen === undefined
    ? { row, column: "amount", code: "subsidy_row_amount" }
    : { row, staff_number, mobile, amount_fen }
}

/** `1,200.5` → 120050; undefined for what is no amount above zero. */
function yuanOf(text: string): Fen | undefined {
  const bare = text.normalize("NFKC").replace(/[,¥元\s]/g, "")
  const parts = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(bare)
  if (!parts) {
    return undefined
  }
  const amount =
    Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0"))
  return amount > 0 ? fen(amount) : undefined
}
