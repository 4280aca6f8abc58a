import { once } from "node:events"
import { PassThrough, Readable } from "node:stream"
import { ZipFile } from "yazl"
import type { SheetContent, WorkbookContent } from "./types/write"
import { packageParts, sheetPart } from "./writing/package"
import { sheetXml } from "./writing/sheet"

export type {
  ColumnKind,
  Highlight,
  SheetColumn,
  SheetContent,
  SheetLine,
  WorkbookContent,
} from "./types/write"

/** What to answer with: `res.setHeader("content-type", XLSX_TYPE)`. */
export const XLSX_TYPE =
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/**
 * An .xlsx workbook as a stream: rows are taken as fast as the bytes are, so
 * memory does not grow with their number. Titles, notes, a frozen header that
 * repeats on printed A4 pages, totals, coloured cells. Texts are written as
 * text and can never act as a formula, see `guard`.
 *
 * A row that cannot be had or written destroys the stream with its error.
 */
export async function writeWorkbook({
  sheets,
}: WorkbookContent): Promise<Readable> {
  const zip = new ZipFile()
  const output = new PassThrough()
  zip.on("error", (error: Error) => output.destroy(error))
  zip.outputStream.pipe(output)
  for (const [name, content] of packageParts(sheets)) {
    zip.addBuffer(Buffer.from(content), name)
  }
  sheets.forEach((sheet, i) => addSheet(zip, output, sheetPart(i), sheet))
  zip.end()
  await once(output, "readable")
  return output
}

/** Its rows are first asked for when the sheets before it are written. */
function addSheet(
  zip: ZipFile,
  output: PassThrough,
  part: string,
  sheet: SheetContent
): void {
  zip.addReadStreamLazy(part, (done) => {
    const xml = Readable.from(sheetXml(sheet), { objectMode: false })
    xml.on("error", (error) => output.destroy(error))
    // Whoever takes the bytes may leave first; the source of rows must know.
    output.once("close", () => xml.destroy())
    done(null, xml)
  })
}
