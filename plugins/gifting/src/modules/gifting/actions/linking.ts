import type { Context } from "@medusajs/framework/types"
import { refuse } from "../../../refuse"
import type { GiftingSentenceCode } from "../../../types/sentences"
import { receiptToken, tokenHash } from "../lib/receipt-token"
import {
  allocationsToLink,
  countWrongAttempt,
  findLink,
  MOST_ATTEMPTS,
  type ReceiptLink,
  upsertLinks,
} from "../queries/link-queries"
import { addStep } from "../queries/round-queries"
import { lockRound, type RoundKey, type StepBy } from "./round-lock"

const LINKS_PER_BATCH = 5_000
const VALID_DAYS = 60
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Gives every member of a paid round who has not signed yet a link of their
 * own. Links that still work stay as they are printed; expired and locked ones
 * are made anew.
 */
export async function issueLinks(
  context: Context,
  key: RoundKey,
  step: StepBy,
  keyedHash: (text: string) => string
): Promise<number> {
  const round = await lockRound(context, key)
  if (round.state !== "paid") {
    throw refuse.notAllowed("gift_round_state", { state: round.state })
  }
  const waiting = await allocationsToLink(context, round.id, step.at)
  const expires_at = new Date(
    step.at.getTime() + VALID_DAYS * DAY_MS
  ).toISOString()
  for (let from = 0; from < waiting.length; from += LINKS_PER_BATCH) {
    const links = waiting
      .slice(from, from + LINKS_PER_BATCH)
      .map(({ id: allocation_id }) => ({
        allocation_id,
        token_hash: tokenHash(
          receiptToken(keyedHash, { allocation_id, expires_at })
        ),
      }))
    await upsertLinks(context, round.id, links, {
      issued_at: step.at,
      expires_at,
    })
  }
  if (waiting.length > 0) {
    await addStep(context, round.id, {
      ...step,
      kind: "issue_links",
      note: String(waiting.length),
    })
  }
  return waiting.length
}

/** Whether a link can be signed by, and if not, why. */
export type LinkState =
  "open" | "received" | "undelivered" | "expired" | "locked"

export function linkStateOf(link: ReceiptLink, at: Date): LinkState {
  if (link.received_at) {
    return "received"
  }
  if (link.is_undelivered) {
    return "undelivered"
  }
  if (Date.parse(link.expires_at) <= at.getTime() || !link.mobile_enc) {
    return "expired"
  }
  return link.wrong_attempts >= MOST_ATTEMPTS ? "locked" : "open"
}

const CLOSED: Partial<Record<LinkState, GiftingSentenceCode>> = {
  locked: "receipt_link_locked",
  undelivered: "receipt_link_undelivered",
}

export type LinkCheck =
  | { outcome: "right"; link: ReceiptLink }
  | { outcome: "received"; link: ReceiptLink }
  | { outcome: "wrong"; attempts_left: number }

/**
 * Holds the digits somebody typed against the member's mobile, under the lock
 * of round and link. A wrong try is counted, so the caller must commit it.
 */
export async function checkLink(
  context: Context,
  token: string,
  lastFour: string,
  at: Date,
  open: (sealed: string) => string
): Promise<LinkCheck> {
  const known = await requireLink(context, token)
  // The round first: the order in which all others lock.
  await lockRound(context, { id: known.round_id })
  const link = await requireLink(context, token, true)
  const state = linkStateOf(link, at)
  if (state === "received") {
    return { outcome: "received", link }
  }
  if (state !== "open" || !link.mobile_enc) {
    throw refuse.notAllowed(CLOSED[state] ?? "receipt_link_expired")
  }
  if (open(link.mobile_enc).slice(-4) === lastFour) {
    return { outcome: "right", link }
  }
  await countWrongAttempt(context, link.allocation_id)
  return {
    outcome: "wrong",
    attempts_left: MOST_ATTEMPTS - link.wrong_attempts - 1,
  }
}

/** Throws `receipt_link_not_found`. */
export async function requireLink(
  context: Context,
  token: string,
  forUpdate = false
): Promise<ReceiptLink> {
  const link = await findLink(context, tokenHash(token), forUpdate)
  if (!link) {
    throw refuse.notFound("receipt_link_not_found")
  }
  return link
}
