import { randomBytes } from "node:crypto"
import type { StaffActor } from "../../../types/invitations"
import type { Window } from "./pace"

const TOKEN_BYTES = 32
const HOUR = 3600
const DAY = 24 * HOUR

export const INVITATION = { days: 7 } as const

/** Invitations to one person: each may be a message that costs and disturbs. */
export const INVITATIONS_PER_PERSON: readonly Window[] = [
  { seconds: HOUR, limit: 5 },
  { seconds: DAY, limit: 10 },
]

/** 256 bits nobody can guess, as they stand in a link. */
export const newToken = (): string =>
  randomBytes(TOKEN_BYTES).toString("base64url")

/** Where each kind of staff sets their password, in the storefront. */
const PAGES: Record<StaffActor, string> = {
  union_staff: "/union/invitation",
  cooperative_staff: "/cooperative/invitation",
}

/** Behind a `#`, which no browser sends: the token is in no server's log. */
export const invitationLink = (
  storefrontUrl: string,
  actor: StaffActor,
  token: string
): string => `${storefrontUrl.replace(/\/$/, "")}${PAGES[actor]}#${token}`
