import type { SheetContent } from "../types/write"
import { headerRow } from "./sheet"
import { stylesXml } from "./styles"
import { escapeXml } from "./xml-text"

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const PACKAGE = "http://schemas.openxmlformats.org/package/2006"
const OFFICE =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml"
const LONGEST_NAME = 31

/** Where the sheet at this place among the sheets is kept. */
export const sheetPart = (index: number) =>
  `xl/worksheets/sheet${index + 1}.xml`

/** Every part of a workbook but its sheets: name and content. */
export function packageParts(sheets: SheetContent[]): [string, string][] {
  return [
    ["[Content_Types].xml", contentTypes(sheets)],
    ["_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbook(sheets)],
    [
      "xl/_rels/workbook.xml.rels",
      relations([
        ...sheets.map((_, i): [string, string] => [
          "worksheet",
          sheetPart(i).slice("xl/".length),
        ]),
        ["styles", "styles.xml"],
      ]),
    ],
    ["xl/styles.xml", stylesXml()],
  ]
}

/**
 * Sheet names as Excel takes them: no more than 31 characters, none of
 * `[]:*?/\`, not blank, none twice.
 */
export function sheetNames(sheets: SheetContent[]): string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }) => {
    const clean = name.replace(/[[\]:*?/\\]|^'|'$/g, " ").trim() || "Sheet"
    for (let attempt = 1; ; attempt++) {
      const suffix = attempt === 1 ? "" : ` (${attempt})`
      const candidate = clean.slice(0, LONGEST_NAME - suffix.length) + suffix
      if (!taken.has(candidate.toLowerCase())) {
        taken.add(candidate.toLowerCase())
        return candidate
      }
    }
  })
}

function contentTypes(sheets: SheetContent[]): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="${CONTENT}.${type}+xml"/>`
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override("xl/workbook.xml", "sheet.main") +
    override("xl/styles.xml", "styles") +
    sheets.map((_, i) => override(sheetPart(i), "worksheet")).join("") +
    "</Types>"
  )
}

function relations(targets: [type: string, target: string][]): string {
  const list = targets.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`
  )
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`
}

function workbook(sheets: SheetContent[]): string {
  const names = sheetNames(sheets)
  const list = names.map(
    (name, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`
  )
  const printTitles = sheets.map((sheet, i) => {
    const name = escapeXml((names[i] ?? "").replace(/'/g, "''"))
    const row = headerRow(sheet)
    return (
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">` +
      `'${name}'!$${row}:$${row}</definedName>`
    )
  })
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    `<sheets>${list.join("")}</sheets>` +
    `<definedNames>${printTitles.join("")}</definedNames></workbook>`
  )
}
