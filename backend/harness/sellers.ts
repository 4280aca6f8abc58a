import type pg from "pg"

/** Owners of the demonstration's cooperatives are called after them. */
const ownerOf = (cooperativeId: string) =>
  `owner@${cooperativeId.replace("coop_demo_", "")}.demo.coop`

/** A round's consignments, each with an e-mail its cooperative signs in by. */
export async function sellersOf(
  database: pg.Pool,
  roundId: string
): Promise<{ id: string; email: string }[]> {
  const { rows } = await database.query<{
    id: string
    cooperative_id: string
  }>(
    `select id, cooperative_id from consignment
     where source_id = $1 and state <> 'cancelled' order by id`,
    [roundId]
  )
  return rows.map(({ id, cooperative_id }) => ({
    id,
    email: ownerOf(cooperative_id),
  }))
}
