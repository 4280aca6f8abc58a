/** The actors that are invited; workers open their accounts by code. */
export const STAFF_ACTORS = ["union_staff", "cooperative_staff"] as const
export type StaffActor = (typeof STAFF_ACTORS)[number]

/** A first password, or a new one instead of a forgotten one. */
export type InvitationPurpose = "join" | "reset"

/** Whoever did something: an operator, or staff of an organisation. */
export type Issuer = { type: "user" | StaffActor; id: string }

export type Invited = { actor_type: StaffActor; actor_id: string }

/** The token is told once, here; what is kept is its hash. */
export type IssuedInvitation = Invited & {
  id: string
  purpose: InvitationPurpose
  token: string
  expires_at: string
}

/** An invitation that may still be used. */
export type OpenInvitation = Invited & {
  id: string
  purpose: InvitationPurpose
  expires_at: string
}

/** What whoever invited gets to see, once. */
export type HandedInvitation = {
  /** Null where it went to the person's own mobile and to nobody else. */
  link: string | null
  /** Whether a message to the mobile has left. */
  is_sent: boolean
  expires_at: string
}
