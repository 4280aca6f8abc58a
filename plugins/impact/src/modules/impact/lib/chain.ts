import { createHash } from "node:crypto"
import type { Credit, NewCredit } from "../../../types"

export type ChainHead = { seq: number; hash: string }

/** The head of an empty chain. */
export const GENESIS: ChainHead = { seq: 0, hash: "0".repeat(64) }

/** Strings a chain: each credit carries the hash of the one before it. */
export function chainCredits(
  head: ChainHead,
  credits: readonly NewCredit[],
  postedAt: string
): Credit[] {
  let { seq, hash } = head
  return credits.map((credit) => {
    const link = { ...credit, seq: ++seq, prev_hash: hash, posted_at: postedAt }
    hash = hashOf(link)
    return { ...link, hash }
  })
}

/**
 * Walks credits that should follow a head. Answers the new head, or the
 * sequence number at which the chain is broken.
 */
export function walkChain(
  head: ChainHead,
  credits: readonly Credit[]
): { head: ChainHead } | { broken_seq: number } {
  for (const credit of credits) {
    const isNext =
      credit.seq === head.seq + 1 &&
      credit.prev_hash === head.hash &&
      credit.hash === hashOf(credit)
    if (!isNext) {
      return { broken_seq: head.seq + 1 }
    }
    head = { seq: credit.seq, hash: credit.hash }
  }
  return { head }
}

/** SHA-256 over every field in a fixed order, absent ones as null. */
function hashOf(credit: Omit<Credit, "hash">): string {
  const canonical = JSON.stringify([
    credit.seq,
    credit.prev_hash,
    credit.kind,
    credit.funding_class,
    credit.refund_key,
    credit.amount_fen,
    credit.was_confirmed,
    credit.credited_on,
    credit.consignment_line_id,
    credit.product_id,
    credit.origin_claim_id,
    credit.cooperative_id,
    credit.county_code,
    credit.province_code,
    credit.schemes,
    credit.buyer_union_id,
    credit.buyer_path,
    credit.channel,
    credit.festival,
    credit.posted_at,
  ])
  return createHash("sha256").update(canonical).digest("hex")
}
