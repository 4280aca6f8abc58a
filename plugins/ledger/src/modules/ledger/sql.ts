import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"

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
    throw new Error("The ledger runs inside a transaction only")
  }
  return async <Row>(text: string, bindings: readonly unknown[] = []) => {
    const answer: { rows: Row[] } = await trx.raw(text, [
      ...bindings,
    ] as Knex.RawBinding[])
    return answer.rows
  }
}
