import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"
import { fen, type Fen } from "@mall/ledger/money"

/** Runs one statement with `?` bindings and answers its rows. */
export type Sql = <Row>(
  statement: string,
  bindings?: readonly unknown[]
) => Promise<Row[]>

/** SQL inside the transaction of the context, or outside any for reading. */
export function sqlOf(context: Context): Sql {
  const manager = (context.transactionManager ??
    context.manager) as SqlEntityManager
  const connection: Knex =
    manager.getTransactionContext<Knex.Transaction>() ?? manager.getKnex()
  return async <Row>(statement: string, bindings: readonly unknown[] = []) => {
    const answer: { rows: Row[] } = await connection.raw(statement, [
      ...bindings,
    ] as Knex.RawBinding[])
    return answer.rows
  }
}

/** PostgreSQL's bigint arrives as text. */
export const storedFen = (text: string): Fen => fen(Number(text))

export const instant = (at: Date | null): string | null =>
  at?.toISOString() ?? null
