import type { ColumnKind } from "../types/write"

/** What a cell is for; each pair of kind and role is one style. */
export type CellRole =
  "title" | "note" | "header" | "body" | "error" | "warning" | "totals"

const KINDS: ColumnKind[] = ["text", "integer", "money_fen", "date"]
const ROLES: CellRole[] = [
  "title",
  "note",
  "header",
  "body",
  "error",
  "warning",
  "totals",
]
/** Formats of our own start at 164; 1 is `0` and 49 is `@`, text. */
const MONEY_FORMAT = 164
const DATE_FORMAT = 165
const NUMBER_FORMATS: Record<ColumnKind, number> = {
  text: 49,
  integer: 1,
  money_fen: MONEY_FORMAT,
  date: DATE_FORMAT,
}

type Look = { font: number; fill: number; border: number; alignment: string }

const WRAPPED = '<alignment vertical="center" wrapText="1"/>'
const CENTRED =
  '<alignment horizontal="center" vertical="center" wrapText="1"/>'

/** Indices into the fonts, fills and borders below. */
const LOOKS: Record<CellRole, Look> = {
  title: { font: 1, fill: 0, border: 0, alignment: CENTRED },
  note: { font: 3, fill: 0, border: 0, alignment: WRAPPED },
  header: { font: 2, fill: 2, border: 1, alignment: CENTRED },
  body: { font: 0, fill: 0, border: 1, alignment: WRAPPED },
  error: { font: 0, fill: 3, border: 1, alignment: WRAPPED },
  warning: { font: 0, fill: 4, border: 1, alignment: WRAPPED },
  totals: { font: 2, fill: 2, border: 1, alignment: WRAPPED },
}

/** The index of a style in `stylesXml`; the default style is 0. */
export function styleOf(role: CellRole, kind: ColumnKind = "text"): number {
  return 1 + ROLES.indexOf(role) * KINDS.length + KINDS.indexOf(kind)
}

const font = (size: number, more = "") =>
  `<font>${more}<sz val="${size}"/><name val="宋体"/></font>`
const fill = (rgb: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/></patternFill></fill>`
const side = (name: string) =>
  `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`

/** xl/styles.xml, which is the same in every workbook. */
export function stylesXml(): string {
  const formats = ROLES.flatMap((role) =>
    KINDS.map((kind) => {
      const { font, fill, border, alignment } = LOOKS[role]
      return (
        `<xf numFmtId="${NUMBER_FORMATS[kind]}" fontId="${font}" fillId="${fill}" ` +
        `borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" ` +
        `applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
      )
    })
  )
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<numFmts count="2">' +
    `<numFmt numFmtId="${MONEY_FORMAT}" formatCode="&quot;¥&quot;#,##0.00"/>` +
    `<numFmt numFmtId="${DATE_FORMAT}" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
    '<fonts count="4">' +
    font(11) +
    font(16, "<b/>") +
    font(11, "<b/>") +
    `<font><sz val="10"/><color rgb="FF595959"/><name val="宋体"/></font></fonts>` +
    '<fills count="5"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill>' +
    `${fill("F2F2F2")}${fill("FFC7CE")}${fill("FFEB9C")}</fills>` +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
    `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
    `${formats.join("")}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    "</styleSheet>"
  )
}
