import { MedusaError } from "@medusajs/framework/utils"
import type { SheetContent, SheetLine } from "../types/write"
import { columnName, textCell, valueCell, wholeNumber } from "./cells"
import { styleOf } from "./styles"

const LAST_ROW = 1_048_576
/** Wider than this many characters, an A4 page is turned. */
const PORTRAIT_WIDTH = 90
const CHUNK_CHARACTERS = 65_536
const TOTALS_LABEL = "合计"

/** The row of the column headers, which also repeats on every printed page. */
export function headerRow({ title, notes = [] }: SheetContent): number {
  return (title ? 1 : 0) + notes.length + 1
}

/** A worksheet's XML, piece by piece as its rows arrive. */
export async function* sheetXml(sheet: SheetContent): AsyncGenerator<string> {
  let piece = opening(sheet) + headings(sheet)
  let rowNumber = headerRow(sheet)
  const sums = new Map((sheet.totals ?? []).map((key) => [key, 0n]))
  for await (const row of sheet.rows) {
    rowNumber += 1
    if (rowNumber >= LAST_ROW) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `A sheet holds no more than ${LAST_ROW} rows`
      )
    }
    piece += bodyRow(sheet, row, rowNumber)
    for (const [key, sum] of sums) {
      sums.set(key, sum + wholeNumber(row[key] ?? 0))
    }
    if (piece.length > CHUNK_CHARACTERS) {
      yield piece
      piece = ""
    }
  }
  if (sums.size > 0) {
    piece += totalsRow(sheet, sums, rowNumber + 1)
  }
  yield piece + closing(sheet)
}

function opening({ columns, ...sheet }: SheetContent): string {
  const first = headerRow({ columns, ...sheet })
  const widths = columns.map(
    ({ width }, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`
  )
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${first}" ` +
    `topLeftCell="A${first + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths.join("")}</cols><sheetData>`
  )
}

function headings({ title, notes = [], columns }: SheetContent): string {
  const lines = [
    ...(title ? [{ text: title, style: styleOf("title"), height: 30 }] : []),
    ...notes.map((text) => ({ text, style: styleOf("note"), height: 18 })),
  ].map(
    ({ text, style, height }, i) =>
      `<row r="${i + 1}" ht="${height}" customHeight="1">${textCell(`A${i + 1}`, style, text)}</row>`
  )
  const row = lines.length + 1
  const headers = columns.map(({ header }, i) =>
    textCell(`${columnName(i + 1)}${row}`, styleOf("header"), header)
  )
  return `${lines.join("")}<row r="${row}">${headers.join("")}</row>`
}

function bodyRow(
  { columns, highlight }: SheetContent,
  row: SheetLine,
  rowNumber: number
): string {
  const colours = highlight?.(row) ?? {}
  let cells = ""
  for (const [i, { key, kind }] of columns.entries()) {
    const style = styleOf(colours[key] ?? "body", kind)
    cells += valueCell(
      `${columnName(i + 1)}${rowNumber}`,
      style,
      kind,
      row[key]
    )
  }
  return `<row r="${rowNumber}">${cells}</row>`
}

function totalsRow(
  { columns }: SheetContent,
  sums: Map<string, bigint>,
  rowNumber: number
): string {
  const cells = columns.map(({ key, kind }, i) => {
    const reference = `${columnName(i + 1)}${rowNumber}`
    return i === 0 && !sums.has(key)
      ? textCell(reference, styleOf("totals"), TOTALS_LABEL)
      : valueCell(reference, styleOf("totals", kind), kind, sums.get(key))
  })
  return `<row r="${rowNumber}">${cells.join("")}</row>`
}

function closing({ title, notes = [], columns }: SheetContent): string {
  const last = columnName(columns.length)
  const merged = columns.length > 1 ? (title ? 1 : 0) + notes.length : 0
  const merges = Array.from(
    { length: merged },
    (_, i) => `<mergeCell ref="A${i + 1}:${last}${i + 1}"/>`
  )
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const orientation = width > PORTRAIT_WIDTH ? "landscape" : "portrait"
  return (
    "</sheetData>" +
    (merged > 0
      ? `<mergeCells count="${merged}">${merges.join("")}</mergeCells>`
      : "") +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>` +
    "<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>" +
    "</worksheet>"
  )
}
