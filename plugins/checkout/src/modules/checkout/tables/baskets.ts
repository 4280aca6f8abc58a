import type { WantedLine } from "../../../types/basket"
import type { Sql } from "./sql"

export const basketOf = (sql: Sql, customerId: string): Promise<WantedLine[]> =>
  sql<WantedLine>(
    `select variant_id, quantity from basket_line
     where customer_id = ? order by added_at, variant_id`,
    [customerId]
  )

/** Sets the basket to exactly these lines; lines that stay keep their place. */
export async function replaceBasket(
  sql: Sql,
  customerId: string,
  lines: readonly WantedLine[]
): Promise<void> {
  await sql(
    `delete from basket_line where customer_id = ? and variant_id <> all(?)`,
    [customerId, lines.map(({ variant_id }) => variant_id)]
  )
  await upsert(sql, customerId, lines, "excluded.quantity")
}

/** Of two quantities the greater stays, so merging twice changes nothing. */
export async function mergeBasket(
  sql: Sql,
  customerId: string,
  lines: readonly WantedLine[]
): Promise<void> {
  await upsert(
    sql,
    customerId,
    lines,
    "greatest(basket_line.quantity, excluded.quantity)"
  )
}

/** What was bought leaves the basket; whatever else is in it stays. */
export async function takeFromBasket(
  sql: Sql,
  customerId: string,
  variantIds: readonly string[]
): Promise<void> {
  await sql(
    `delete from basket_line where customer_id = ? and variant_id = any(?)`,
    [customerId, [...variantIds]]
  )
}

async function upsert(
  sql: Sql,
  customerId: string,
  lines: readonly WantedLine[],
  quantity: string
) {
  await sql(
    `insert into basket_line (customer_id, variant_id, quantity)
     select ?, variant_id, quantity
     from unnest(?::text[], ?::int[]) as wanted (variant_id, quantity)
     on conflict (customer_id, variant_id)
       do update set quantity = ${quantity}`,
    [
      customerId,
      lines.map(({ variant_id }) => variant_id),
      lines.map(({ quantity: wanted }) => wanted),
    ]
  )
}
