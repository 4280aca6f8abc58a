import { notFound } from "next/navigation"
import type { Result } from "./result"

/**
 * The data, or no page: absent becomes "not found", anything else throws.
 * A page that throws is not cached and an older copy stays in use, so a reader
 * sees either true figures or a plain outage, never an empty shop.
 */
export function need<T>(result: Result<T>): T {
  if (result.ok) {
    return result.data
  }
  const { status, code, message } = result.error
  if (status === 404) {
    notFound()
  }
  throw new Error(`The backend answered ${status} ${code}: ${message}`)
}
