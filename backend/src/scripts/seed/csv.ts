import { MedusaError } from "@medusajs/framework/utils"
import fs from "node:fs"
import path from "node:path"

/** The data folder, from the source tree and from the build alike. */
function dataDirectory(): string {
  let folder = __dirname
  while (!fs.existsSync(path.join(folder, "data/divisions.csv"))) {
    const parent = path.dirname(folder)
    if (parent === folder) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        "backend/data is missing: there is nothing to seed from."
      )
    }
    folder = parent
  }
  return path.join(folder, "data")
}

/** One line's cells; a quoted cell may hold commas and doubled quotes. */
function cellsOf(line: string): string[] {
  const cells = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)
  return [...cells].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ""
  )
}

/**
 * The rows of a CSV file under `backend/data`, by column name. Fails when a
 * column that is asked for is missing. Cells hold no line breaks.
 */
export function readCsv<Column extends string>(
  file: string,
  columns: readonly Column[]
): Record<Column, string>[] {
  const text = fs.readFileSync(path.join(dataDirectory(), file), "utf8")
  const [header = "", ...lines] = text.trimEnd().split(/\r?\n/)
  const names = cellsOf(header)
  const places = columns.map((column) => {
    const place = names.indexOf(column)
    if (place < 0) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `${file} has no column ${column}.`
      )
    }
    return [column, place] as const
  })
  return lines.map((line) => {
    const cells = cellsOf(line)
    return Object.fromEntries(
      places.map(([column, place]) => [column, cells[place] ?? ""])
    ) as Record<Column, string>
  })
}
