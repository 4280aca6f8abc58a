import type { ReadLimits, SheetRow } from "../types/read"
import { Unreadable } from "./unreadable"
import { findWorkbook, readWorkbookParts } from "./xlsx-parts"
import { SheetHandler } from "./xlsx-sheet"
import { parseXml } from "./xml"
import { openArchive } from "./zip"

/**
 * The rows of an .xlsx workbook, sheet after sheet. Streams: of a sheet only a
 * few rows are in memory at a time, beside the workbook's shared strings.
 */
export async function* xlsxRows(
  bytes: Uint8Array,
  limits: ReadLimits
): AsyncGenerator<SheetRow[]> {
  try {
    const archive = await openArchive(bytes, limits)
    const workbook = await findWorkbook(archive)
    if (!workbook) {
      throw new Unreadable("spreadsheet_wrong_type")
    }
    if (archive.has("xl/vbaProject.bin")) {
      throw new Unreadable("spreadsheet_has_macros")
    }
    const parts = await readWorkbookParts(archive, workbook)
    for (const { name, part } of parts.sheets) {
      const handler = new SheetHandler(name, parts)
      const steps = parseXml(archive.open(part), handler)
      while (!(await steps.next()).done) {
        yield handler.take()
      }
    }
  } catch (error) {
    // Whatever a library says of a file it cannot read, the file is broken.
    throw error instanceof Unreadable
      ? error
      : new Unreadable("spreadsheet_broken")
  }
}
