/** Made where `crypto.randomUUID` is missing too: over plain HTTP. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")
}

type Kept = { key: string; body: string }

function read(name: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "null") as Kept | null
  } catch {
    return null
  }
}

/**
 * The key of one submission. It survives a reload and a lost connection, so
 * the same submission is never two orders; another content is another key.
 */
export function keyFor(name: string, body: unknown): string {
  const text = JSON.stringify(body)
  const kept = read(name)
  if (kept?.body === text) {
    return kept.key
  }
  const key = newKey()
  try {
    sessionStorage.setItem(name, JSON.stringify({ key, body: text }))
  } catch {
    // A browser that keeps nothing makes a new key after a reload only.
  }
  return key
}

/** The submission was answered: the next one is another. */
export function forgetKey(name: string): void {
  try {
    sessionStorage.removeItem(name)
  } catch {
    // Nothing was kept.
  }
}
