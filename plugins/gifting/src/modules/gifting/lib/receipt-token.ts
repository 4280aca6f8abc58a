import { createHash } from "node:crypto"

/** Signs of a token: more than 128 bits, short enough for a QR code. */
const SIGNS = 24

/**
 * The token of a link, derived by a keyed hash: it need not be stored to be
 * printed again, and another expiry makes another token.
 */
export const receiptToken = (
  hash: (text: string) => string,
  link: { allocation_id: string; expires_at: string }
): string =>
  hash(`${link.allocation_id}:${Date.parse(link.expires_at)}`).slice(0, SIGNS)

/** What is kept of a token. */
export const tokenHash = (token: string): string =>
  createHash("sha256").update(token).digest("hex")
