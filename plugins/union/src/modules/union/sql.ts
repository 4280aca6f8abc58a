import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"

/** Runs SQL with `?` bindings and answers its rows. */
export type Sql = <Row>(
  text: string,
  bindings?: readonly unknown[]
) => Promise<Row[]>

/**
 * The connection of a service method's context: its transaction if there is
 * one. Bindings travel apart from the text (MikroORM would write them into
 * it), so that arrays of thousands of rows cost nothing to quote.
 */
export function sqlOf(context: Context): Sql {
  const manager = (context.transactionManager ??
    context.manager) as SqlEntityManager
  const connection: Knex =
    manager.getTransactionContext<Knex.Transaction>() ?? manager.getKnex()
  return async <Row>(text: string, bindings: readonly unknown[] = []) => {
    const answer: { rows: Row[] } = await connection.raw(text, [
      ...bindings,
    ] as Knex.RawBinding[])
    return answer.rows
  }
}
