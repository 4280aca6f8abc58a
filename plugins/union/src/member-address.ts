import { normaliseAddress } from "./modules/union/lib/member-values"

/**
 * An address in the one form a roster keeps it in, or why it has none; empty
 * stays empty. For who keeps addresses of members beside the roster.
 */
export const memberAddress = normaliseAddress
