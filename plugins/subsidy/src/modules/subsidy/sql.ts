import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

/** Runs SQL with `?` bindings and answers its rows. */
export type Sql = <Row>(
  text: string,
  bindings?: readonly unknown[]
) => Promise<Row[]>

/**
 * The connection of a service method's context. Whoever locks rows is in a
 * transaction, its own or the caller's: money never moves outside of one.
 */
export function sqlOf(context: Context): Sql {
  const manager = context.transactionManager as SqlEntityManager | undefined
  const trx = manager?.getTransactionContext<Knex.Transaction>()
  if (!trx) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "Subsidies move inside a transaction only"
    )
  }
  return async <Row>(text: string, bindings: readonly unknown[] = []) => {
    const answer: { rows: Row[] } = await trx.raw(text, [
      ...bindings,
    ] as Knex.RawBinding[])
    return answer.rows
  }
}

/** Takes the `total` that a window function wrote beside each row of a page. */
export function paged<Row extends { total: number }>(found: Row[]) {
  const count = found[0]?.total ?? 0
  for (const row of found) {
    Reflect.deleteProperty(row, "total")
  }
  return { count, rows: found as Omit<Row, "total">[] }
}
