import {
  type Knex,
  type SqlEntityManager,
} from "@medusajs/framework/mikro-orm/knex"
import { type Context } from "@medusajs/framework/types"

type Bindings = Record<string, string | number | boolean | null | string[]>

/**
 * Runs one statement with `:named` bindings inside the caller's transaction,
 * or on its own when there is none.
 */
export async function rows<Row>(
  context: Context,
  sql: string,
  bindings: Bindings = {}
): Promise<Row[]> {
  const manager = (context.transactionManager ??
    context.manager) as SqlEntityManager
  const connection =
    manager.getTransactionContext<Knex.Transaction>() ?? manager.getKnex()
  const result = await connection.raw<{ rows: Row[] }>(sql, bindings)
  return result.rows
}
