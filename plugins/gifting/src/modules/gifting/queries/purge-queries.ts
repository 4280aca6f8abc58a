import type { Context } from "@medusajs/framework/types"
import { rows } from "./rows"

/** The next round closed before an instant; one being purged is passed over. */
export async function lockNextToPurge(
  context: Context,
  closedBefore: Date
): Promise<string | undefined> {
  const [round] = await rows<{ id: string }>(
    context,
    `select id from gift_round
     where closed_at < ? and recipients_purged_at is null
     order by closed_at, id limit 1 for update skip locked`,
    [closedBefore]
  )
  return round?.id
}

/** Takes mobiles and addresses off a round; its names are the audit's. */
export async function purgeParticipants(
  context: Context,
  roundId: string,
  at: Date
) {
  await rows(
    context,
    `update gift_participant set mobile_enc = null, address_enc = null
     where round_id = ?
       and (mobile_enc is not null or address_enc is not null)`,
    [roundId]
  )
  await rows(
    context,
    `update gift_round set workplace_mobile_enc = null,
       workplace_address_enc = null, recipients_purged_at = ?
     where id = ?`,
    [at, roundId]
  )
}
