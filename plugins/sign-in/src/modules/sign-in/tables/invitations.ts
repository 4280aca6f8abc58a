import type { Sql } from "@mall/outbox/sql"
import type {
  Invited,
  InvitationPurpose,
  Issuer,
  OpenInvitation,
} from "../../../types/invitations"

export type KeptInvitation = OpenInvitation & {
  used_at: Date | null
  withdrawn_at: Date | null
}

const COLUMNS = `id, actor_type, actor_id, purpose, expires_at, used_at,
  withdrawn_at`

/** Keeps the person's one open invitation; an earlier one is void from now on. */
export async function keepInvitation(
  sql: Sql,
  invitation: Invited & {
    id: string
    purpose: InvitationPurpose
    token_hash: string
    issued_by: Issuer
    expires_at: Date
  }
) {
  await sql(
    `insert into sign_in_invitation (id, actor_type, actor_id, purpose,
       token_hash, issued_by_type, issued_by, expires_at)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      invitation.id,
      invitation.actor_type,
      invitation.actor_id,
      invitation.purpose,
      invitation.token_hash,
      invitation.issued_by.type,
      invitation.issued_by.id,
      invitation.expires_at,
    ]
  )
}

export async function withdrawOpen(
  sql: Sql,
  { actor_type, actor_id }: Invited,
  now: Date
) {
  await sql(
    `update sign_in_invitation set withdrawn_at = ?
     where actor_type = ? and actor_id = ?
       and used_at is null and withdrawn_at is null`,
    [now, actor_type, actor_id]
  )
}

export async function findByToken(
  sql: Sql,
  tokenHash: string
): Promise<KeptInvitation | undefined> {
  const [row] = await sql<KeptInvitation>(
    `select ${COLUMNS} from sign_in_invitation where token_hash = ?`,
    [tokenHash]
  )
  return row
}

/** Marks it used if nobody has; false for the second of two at once. */
export async function markUsed(
  sql: Sql,
  id: string,
  now: Date
): Promise<boolean> {
  const rows = await sql(
    `update sign_in_invitation set used_at = ?
     where id = ? and used_at is null and withdrawn_at is null
       and expires_at > ? returning id`,
    [now, id, now]
  )
  return rows.length > 0
}

/** When the open invitation of each person ends, by actor id. */
export async function openOf(
  sql: Sql,
  actorType: string,
  actorIds: readonly string[]
): Promise<Map<string, string>> {
  const rows = await sql<{ actor_id: string; expires_at: Date }>(
    `select actor_id, expires_at from sign_in_invitation
     where actor_type = ? and actor_id = any(?)
       and used_at is null and withdrawn_at is null`,
    [actorType, actorIds]
  )
  return new Map(
    rows.map(({ actor_id, expires_at }) => [
      actor_id,
      new Date(expires_at).toISOString(),
    ])
  )
}
