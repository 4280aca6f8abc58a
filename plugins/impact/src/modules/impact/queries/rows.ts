import type { Knex, SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"

/**
 * Runs one statement with `?` bindings inside the caller's transaction, or on
 * its own when there is none.
 */
export async function rows<Row>(
  context: Context,
  sql: string,
  bindings: readonly (string | number | null | readonly string[])[] = []
): Promise<Row[]> {
  const manager = (context.transactionManager ??
    context.manager) as SqlEntityManager
  const connection =
    manager.getTransactionContext<Knex.Transaction>() ?? manager.getKnex()
  const result = await connection.raw<{ rows: Row[] }>(
    sql,
    bindings as Knex.RawBinding[]
  )
  return result.rows
}
