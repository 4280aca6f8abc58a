import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"

/** Runs SQL with `?` bindings inside the caller's transaction. */
export async function rows<Row>(
  context: Context,
  sql: string,
  bindings: readonly unknown[] = []
): Promise<Row[]> {
  const manager = context.transactionManager as SqlEntityManager | undefined
  const trx: Knex.Transaction | undefined = manager?.getTransactionContext()
  if (!trx) {
    throw new Error("gifting queries run inside a transaction only")
  }
  const answer: { rows: Row[] } = await trx.raw(sql, [
    ...bindings,
  ] as Knex.RawBinding[])
  return answer.rows
}
