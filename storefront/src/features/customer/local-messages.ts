import { env } from "@/lib/env"

/**
 * Where a mall that sends no messages shows them, or undefined for one that
 * sends: the backend alone knows which it is.
 */
export async function localMessagesUrl(): Promise<string | undefined> {
  const url = `${env().BACKEND_URL}/local-messages`
  const answer = await fetch(url, {
    method: "HEAD",
    cache: "no-store",
    signal: AbortSignal.timeout(2_000),
  }).catch(() => undefined)
  return answer?.ok ? url : undefined
}
