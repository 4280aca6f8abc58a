"use client"

import { useRouter } from "next/navigation"
import { useEffect, useRef } from "react"

/** Older figures than this are asked for again. */
const STALE_MS = 30_000
/** The server makes the page anew in the time between. */
const WAIT_MS = 1_500

/**
 * A cached page is shown as it was made, while its first visitor after a
 * quiet time has it made anew. This visitor too then gets the new figures:
 * the page is asked for once more, and not again.
 */
export function RefreshWhenStale({ asOf }: { asOf: string }) {
  const router = useRouter()
  const hasAsked = useRef(false)
  useEffect(() => {
    const isStale = Date.now() - Date.parse(asOf) > STALE_MS
    if (!isStale || hasAsked.current) {
      return
    }
    const timer = setTimeout(() => {
      hasAsked.current = true
      router.refresh()
    }, WAIT_MS)
    return () => clearTimeout(timer)
  }, [asOf, router])
  return null
}
