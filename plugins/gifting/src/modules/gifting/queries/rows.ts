import { LOCK_WAIT } from "@mall/access/busy"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

/** Runs SQL with `?` bindings inside the caller's transaction. */
export async function rows<Row>(
  context: Context,
  sql: string,
  bindings: readonly unknown[] = []
): Promise<Row[]> {
  const manager = context.transactionManager as SqlEntityManager | undefined
  const trx: Knex.Transaction | undefined = manager?.getTransactionContext()
  if (!trx) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "Gifting queries run inside a transaction only"
    )
  }
  const answer: { rows: Row[] } = await trx.raw(sql, [
    ...bindings,
  ] as Knex.RawBinding[])
  return answer.rows
}

/** Selects an instant as ISO text under its own name. */
export const iso = (column: string, table = "") =>
  `to_char(${table && `${table}.`}${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${column}`

/** From here on the transaction waits for a locked row only so long. */
export const lockWait = (context: Context) =>
  rows(context, `select set_config('lock_timeout', ?, true)`, [LOCK_WAIT])

/** Takes the `total` that a window function wrote beside each row of a page. */
export function paged<Row extends { total: number }>(
  found: Row[]
): { count: number; rows: Omit<Row, "total">[] } {
  const count = found[0]?.total ?? 0
  for (const row of found) {
    Reflect.deleteProperty(row, "total")
  }
  return { count, rows: found }
}
