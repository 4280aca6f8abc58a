import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { PersonalDataCipher } from "./personal-data"

/** A table with an `id` and the columns of it that hold ciphertexts. */
export type EncryptedTable = { table: string; columns: string[] }

type EncryptedRow = { id: string } & Record<string, string | null>

const BATCH = 500

/**
 * Rewrites every value of the table that is under an older key; returns how
 * many rows it changed. One short transaction per batch of rows, so it may run
 * beside live traffic, be stopped at any time, and be run again.
 */
export async function rotateTable(
  connection: Knex,
  cipher: PersonalDataCipher,
  { table, columns }: EncryptedTable
): Promise<number> {
  let changed = 0
  let after = ""
  for (;;) {
    const rows = await connection.transaction(async (trx) => {
      const batch: EncryptedRow[] = await trx(table)
        .select("id", ...columns)
        .where("id", ">", after)
        .orderBy("id")
        .limit(BATCH)
        .forUpdate()
      for (const row of batch) {
        const rewritten = rotateRow(cipher, row, columns)
        if (rewritten) {
          await trx(table).where("id", row.id).update(rewritten)
          changed += 1
        }
      }
      return batch
    })
    const last = rows[rows.length - 1]
    if (!last) {
      return changed
    }
    after = last.id
  }
}

function rotateRow(
  cipher: PersonalDataCipher,
  row: EncryptedRow,
  columns: string[]
): Record<string, string> | undefined {
  const rewritten: Record<string, string> = {}
  for (const column of columns) {
    const text = row[column]
    if (text && cipher.needsRotation(text)) {
      rewritten[column] = cipher.rotate(text)
    }
  }
  return Object.keys(rewritten).length > 0 ? rewritten : undefined
}
