/** The sign-in page, which leads back to `here`, a path without language. */
export const signInPath = (here: string): string =>
  `/sign-in?next=${encodeURIComponent(here)}`

/** A path of this shop to return to; anything else leads to one's own page. */
export function safeNext(text: string): string {
  const isOwn = /^\/(?![/\\])[\w\-./?=&%~]*$/.test(text)
  return isOwn ? text : "/me"
}
