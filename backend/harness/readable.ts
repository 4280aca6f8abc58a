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
