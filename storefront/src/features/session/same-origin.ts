/**
 * Whether a write comes from our own pages. `SameSite=Lax` already keeps the
 * cookie from other sites' POSTs; this refuses what an older browser or a
 * sibling subdomain would still send.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site")
  if (site) {
    return site === "same-origin"
  }
  const origin = headers.get("origin")
  const host = headers.get("x-forwarded-host") ?? headers.get("host")
  return (
    origin !== null && URL.canParse(origin) && new URL(origin).host === host
  )
}
