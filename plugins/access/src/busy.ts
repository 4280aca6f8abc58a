import { refusals } from "./refusals"
import { sentences } from "./types/sentences"

const refuse = refusals(sentences)

/** Waiting longer for a row means somebody else is at work on it. */
export const LOCK_WAIT = "5s"

/** `lock_not_available` and `deadlock_detected`. */
const PG_BUSY_CODES = new Set(["55P03", "40P01"])

/**
 * What PostgreSQL says when somebody else holds a row for too long becomes
 * the refusal `busy_retry`; every other error stays what it is.
 */
export const asBusyRetry = <E>(error: E): E | ReturnType<typeof busyRetry> =>
  PG_BUSY_CODES.has(String((error as { code?: unknown } | null)?.code))
    ? busyRetry()
    : error

const busyRetry = () => refuse.notAllowed("busy_retry")
