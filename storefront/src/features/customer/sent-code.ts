const key = "mall:code-sent"

interface SentCode {
  mobile: string
  /** Milliseconds since 1970 until which another one is refused. */
  again_at: number
}

/** Kept for this tab, so that leaving the page forgets no wait. */
export function keepSentCode(sent: SentCode): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(sent))
  } catch {
    // A browser that keeps nothing is told by the backend how long to wait.
  }
}

/** Seconds until this mobile may be sent another code; 0 once it may. */
export function secondsToWait(mobile: string, now: number): number {
  try {
    const kept = sessionStorage.getItem(key)
    const sent = kept ? (JSON.parse(kept) as SentCode) : undefined
    return sent?.mobile === mobile
      ? Math.max(0, Math.ceil((sent.again_at - now) / 1000))
      : 0
  } catch {
    return 0
  }
}
