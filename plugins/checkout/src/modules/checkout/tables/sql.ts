import { fen, type Fen } from "@mall/ledger/money"

export { type Sql, sqlOf } from "@mall/outbox/sql"

/** PostgreSQL's bigint arrives as text. */
export const storedFen = (text: string): Fen => fen(Number(text))

export const instant = (at: Date | null): string | null =>
  at?.toISOString() ?? null
