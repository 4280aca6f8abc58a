import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { sealedTables } from "./sealed-tables"

/** Columns of ciphertexts, by their name, as `table.column`. */
export async function sealedColumnsOfSchema(
  connection: Knex
): Promise<string[]> {
  const { rows } = (await connection.raw(
    `select table_name || '.' || column_name as place
     from information_schema.columns
     join information_schema.tables using (table_schema, table_name)
     where table_schema = current_schema() and table_type = 'BASE TABLE'
       and right(column_name, 4) = '_enc'
     order by place`
  )) as { rows: { place: string }[] }
  return rows.map(({ place }) => place)
}

/** Columns of ciphertexts that nobody has told the rotation of. */
export async function unlistedColumns(connection: Knex): Promise<string[]> {
  const listed = new Set(
    sealedTables.flatMap(({ table, columns }) =>
      columns.map((column) => `${table}.${column}`)
    )
  )
  const found = await sealedColumnsOfSchema(connection)
  return found.filter((place) => !listed.has(place))
}
