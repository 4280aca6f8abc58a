import fs from "node:fs"
import path from "node:path"
import type pg from "pg"

/**
 * Looks for the texts in every row of every table, as a thief with a dump
 * would; answers `table: text` for each that can be read.
 */
export async function readableIn(
  database: pg.Pool,
  texts: readonly string[]
): Promise<string[]> {
  const { rows: tables } = await database.query<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE'`
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await database.query<{ text: string }>(
      `select distinct t.text from ${name} as line
       join unnest($1::text[]) as t (text) on position(t.text in line::text) > 0`,
      [texts]
    )
    found.push(...rows.map(({ text }) => `${name}: ${text}`))
  }
  return found
}

/** The forms a text takes in a log: as it is, in a URL, in escaped JSON. */
const formsOf = (text: string) => [
  text,
  encodeURIComponent(text),
  text.replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`
  ),
]

/** Which of the texts a log or a file gives away, in any of their forms. */
export const readableInText = (
  said: string,
  texts: readonly string[]
): string[] =>
  texts.filter((text) => formsOf(text).some((form) => said.includes(form)))

function* filesBelow(folder: string): Generator<string> {
  if (!fs.existsSync(folder)) {
    return
  }
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) {
      yield* filesBelow(file)
    } else if (entry.isFile()) {
      yield file
    }
  }
}

/**
 * Looks into every file below the folders. A zip (a workbook, an archive)
 * hides what it holds, so its being left there at all is what is answered.
 */
export function readableInFiles(
  folders: readonly string[],
  texts: readonly string[]
): string[] {
  const found: string[] = []
  for (const file of folders.flatMap((folder) => [...filesBelow(folder)])) {
    const bytes = fs.readFileSync(file)
    if (bytes.subarray(0, 2).toString("latin1") === "PK") {
      found.push(`${file}: left behind`)
    }
    const said = `${file}\n${bytes.toString("utf8")}`
    found.push(...readableInText(said, texts).map((text) => `${file}: ${text}`))
  }
  return found
}
