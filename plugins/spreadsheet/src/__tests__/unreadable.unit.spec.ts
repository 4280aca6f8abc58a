import { CFB } from "@e965/xlsx"
import { roster, rowsOf, workbookOf, zipOf } from "./helpers"

const compound = CFB as {
  utils: { cfb_new(): object; cfb_add(c: object, n: string, b: Buffer): void }
  write(container: object, options: { type: "buffer" }): Buffer
}

function compoundOf(...names: string[]): Buffer {
  const container = compound.utils.cfb_new()
  for (const name of names) {
    compound.utils.cfb_add(container, name, Buffer.alloc(64))
  }
  return compound.write(container, { type: "buffer" })
}

/** A sheet of nothing but blanks, which deflates to a thousandth. */
const bomb = () => workbookOf(Buffer.alloc(201 * 1024 * 1024, " "))

/** Makes the archive's directory claim that every part is small. */
function belittle(file: Buffer): Buffer {
  const directoryEntry = Buffer.from("PK\x01\x02", "latin1")
  const copy = Buffer.from(file)
  let at = copy.indexOf(directoryEntry)
  for (; at >= 0; at = copy.indexOf(directoryEntry, at + 4)) {
    copy.writeUInt32LE(Math.min(copy.readUInt32LE(at + 24), 5000), at + 24)
  }
  return copy
}

const officeRelation = (target: string): [string, string] => [
  "_rels/.rels",
  `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="${target}"/></Relationships>`,
]

const files: [what: string, code: string, () => Buffer | Promise<Buffer>][] = [
  ["no bytes", "spreadsheet_empty", () => Buffer.alloc(0)],
  ["blank lines", "spreadsheet_empty", () => Buffer.from("\r\n , ,\r\n")],
  ["an empty sheet", "spreadsheet_empty", () => workbookOf("")],
  ["a PDF", "spreadsheet_wrong_type", () => Buffer.from("%PDF-1.7\n%âãÏÓ")],
  [
    "a picture",
    "spreadsheet_wrong_type",
    () => Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"),
  ],
  [
    "a Word document",
    "spreadsheet_wrong_type",
    () =>
      zipOf([
        ["word/document.xml", "<document/>"],
        officeRelation("word/document.xml"),
      ]),
  ],
  [
    "a binary workbook",
    "spreadsheet_wrong_type",
    () => zipOf([["xl/workbook.bin", "\0"], officeRelation("xl/workbook.bin")]),
  ],
  [
    "any other zip",
    "spreadsheet_wrong_type",
    () => zipOf([["名册.txt", "张三"]]),
  ],
  [
    "an old Word document",
    "spreadsheet_wrong_type",
    () => compoundOf("WordDocument"),
  ],
  [
    "a web page named .xls",
    "spreadsheet_web_page",
    () => Buffer.from("\ufeff<html><table><tr><td>张三</td></tr></table>"),
  ],
  [
    "XML of Excel 2003",
    "spreadsheet_web_page",
    () => Buffer.from('<?xml version="1.0"?><Workbook/>'),
  ],
  [
    "a password",
    "spreadsheet_password_protected",
    () => compoundOf("EncryptedPackage", "EncryptionInfo"),
  ],
  [
    "macros in an .xls",
    "spreadsheet_has_macros",
    () => compoundOf("Workbook", "_VBA_PROJECT_CUR"),
  ],
  [
    "macros in an .xlsm",
    "spreadsheet_has_macros",
    () => workbookOf("", [["xl/vbaProject.bin", "\0"]]),
  ],
  [
    "a truncated workbook",
    "spreadsheet_broken",
    () => roster("clean-1200.xlsx").subarray(0, 40_000),
  ],
  [
    "a damaged container",
    "spreadsheet_broken",
    () => compoundOf("Workbook").subarray(0, 600),
  ],
  ["malformed XML", "spreadsheet_broken", () => workbookOf("<row><c></row>")],
  [
    "a bomb of entities",
    "spreadsheet_broken",
    () =>
      workbookOf(
        Buffer.from(
          '<!DOCTYPE b [<!ENTITY a "aaaa">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>'
        )
      ),
  ],
  ["a quote never closed", "spreadsheet_broken", () => Buffer.from('a,"b\nc')],
  [
    "bytes of no known encoding",
    "spreadsheet_unknown_encoding",
    () => Buffer.from([0x61, 0x2c, 0xff, 0xff, 0x0a]),
  ],
  ["a zip bomb", "spreadsheet_too_complex", bomb],
  [
    "a zip bomb that says it is small",
    "spreadsheet_broken",
    async () => belittle(await bomb()),
  ],
  [
    "an archive of very many parts",
    "spreadsheet_too_complex",
    () =>
      zipOf(
        Array.from({ length: 2001 }, (_, i): [string, string] => [`${i}`, ""])
      ),
  ],
]

it.each(files)("says what is wrong with %s: %s", async (_, code, make) => {
  const file = await make()
  await expect(rowsOf(file)).rejects.toMatchObject({
    type: "invalid_data",
    code,
  })
})
