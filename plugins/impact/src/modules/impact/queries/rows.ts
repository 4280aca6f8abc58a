import { sqlOf } from "@mall/outbox/sql"
import type { Context } from "@medusajs/framework/types"

/**
 * Runs one statement with `?` bindings inside the caller's transaction, or on
 * its own when there is none.
 */
export const rows = <Row>(
  context: Context,
  statement: string,
  bindings: readonly (string | number | null | readonly string[])[] = []
): Promise<Row[]> => sqlOf(context)<Row>(statement, bindings)
