import { LOCK_WAIT } from "@mall/access/busy"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"

/** Runs one statement with `?` bindings and answers its rows. */
export type Sql = <Row>(
  statement: string,
  bindings?: readonly unknown[]
) => Promise<Row[]>

/**
 * SQL on the connection of a service method's context: inside its transaction
 * if there is one. Bindings travel apart from the text (MikroORM would write
 * them into it), so that arrays of thousands of rows cost nothing to quote.
 */
export function sqlOf(context: Context): Sql {
  const manager = (context.transactionManager ??
    context.manager) as SqlEntityManager
  const connection: Knex =
    manager.getTransactionContext<Knex.Transaction>() ?? manager.getKnex()
  return sqlOn(connection)
}

/** SQL on a connection or transaction one already has. */
export function sqlOn(connection: Knex): Sql {
  return async <Row>(statement: string, bindings: readonly unknown[] = []) => {
    const answer: { rows: Row[] } = await connection.raw(statement, [
      ...bindings,
    ] as Knex.RawBinding[])
    return answer.rows
  }
}

/** A text as LIKE takes it letter for letter: every id has a `_` in it. */
const literal = (text: string) => text.replace(/[\\%_]/g, "\\$&")

/** The LIKE pattern of what begins with a text, such as a union's path. */
export const beginningWith = (text: string) => `${literal(text)}%`

/** The LIKE pattern of what has a text somewhere in it. */
export const containing = (text: string) => `%${literal(text)}%`

/** From here on the transaction waits for a locked row only so long. */
export const lockWait = (sql: Sql) =>
  sql(`select set_config('lock_timeout', ?, true)`, [LOCK_WAIT])
