import { setTimeout as pause } from "node:timers/promises"
import type { PersonalDataCipher } from "@mall/privacy/personal-data"
import { countByKey, rotateTable } from "@mall/privacy/rotation"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { sealedTables } from "./sealed-tables"

/** Rows that others hold are let go sooner than this. */
const PAUSE_MS = 2_000
const RUNS_WITHOUT_PROGRESS = 5

type Left = { table: string; counts: Record<string, number> }

/**
 * Rotates every table, and again until all is under the current key: while it
 * runs, rows are held by others, and ciphertexts are copied from tables still
 * to be rotated into ones that were. Answers what is left, such as values
 * that no key opens, once runs in a row change nothing.
 */
export async function rotateAll(
  connection: Knex,
  cipher: PersonalDataCipher,
  say: (text: string) => void
): Promise<Left[]> {
  let idle = 0
  for (;;) {
    const rotated = await rotateOnce(connection, cipher, say)
    const left = await leftUnderOtherKeys(connection, cipher)
    idle = rotated > 0 ? 0 : idle + 1
    if (left.length === 0 || idle === RUNS_WITHOUT_PROGRESS) {
      return left
    }
    await pause(PAUSE_MS)
  }
}

async function rotateOnce(
  connection: Knex,
  cipher: PersonalDataCipher,
  say: (text: string) => void
): Promise<number> {
  let rows = 0
  for (const sealed of sealedTables) {
    const { rotated, unreadable } = await rotateTable(
      connection,
      cipher,
      sealed
    )
    if (rotated + unreadable > 0) {
      say(`${sealed.table}: ${rotated} rows, ${unreadable} values unreadable`)
    }
    rows += rotated
  }
  return rows
}

async function leftUnderOtherKeys(
  connection: Knex,
  cipher: PersonalDataCipher
): Promise<Left[]> {
  const [newest = ""] = cipher.keyIds
  const left: Left[] = []
  for (const sealed of sealedTables) {
    const counts = await countByKey(connection, sealed)
    delete counts[newest]
    if (Object.keys(counts).length > 0) {
      left.push({ table: sealed.table, counts })
    }
  }
  return left
}
