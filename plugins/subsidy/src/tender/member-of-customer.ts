import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export type Membership = {
  member_id: string
  union_id: string
  union_name: string
  union_path: string
}

/**
 * The member a signed-in customer is, or null: the latest active one whose
 * mobile they have proved to be theirs (`union_member.customer_id`).
 */
export async function memberOfCustomer(
  container: MedusaContainer,
  customerId: string
): Promise<Membership | null> {
  const connection: Knex = container.resolve(
    ContainerRegistrationKeys.PG_CONNECTION
  )
  const { rows }: { rows: Membership[] } = await connection.raw(
    `select m.id as member_id, m.union_id, u.name as union_name,
       u.path as union_path
     from union_member m join "union" u on u.id = m.union_id
     where m.customer_id = ? and m.state = 'active'
     order by m.created_at desc, m.id desc limit 1`,
    [customerId]
  )
  return rows[0] ?? null
}
