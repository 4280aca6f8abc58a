const SANDBOX_KEY = /^sk_sandbox_[A-Za-z0-9_-]{12,}$/

export const isSandboxKey = (key: string) => key.startsWith("sk_sandbox_")

/** A key the sandbox gateway may be started with. */
export const isUsableSandboxKey = (key: string) => SANDBOX_KEY.test(key)

export const isLoopback = (hostname: string) =>
  /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(hostname)

type Configuration = {
  base_url: string
  api_key: string
  /** Where the mall itself answers. */
  backend_url: string
  production: boolean
  /** DEMO_MALL: somebody said in so many words that no real money moves here. */
  demo: boolean
}

/**
 * Why these settings must not take payments: play money beside a mall that
 * real people use. The address of a gateway on this machine counts as a
 * sandbox whatever its key. Empty when all is well.
 */
export function sandboxFaults({
  base_url,
  api_key,
  backend_url,
  production,
  demo,
}: Configuration): string[] {
  const sandboxKey = isSandboxKey(api_key)
  if (!sandboxKey && !isLoopback(new URL(base_url).hostname)) {
    return []
  }
  const backend = new URL(backend_url)
  const faults: string[] = []
  if (sandboxKey && !isLoopback(new URL(base_url).hostname)) {
    faults.push("a sandbox key is good for a gateway on this machine only")
  }
  // Nobody elsewhere could open its pay page, so the flag does not help.
  if (backend.protocol === "https:" || !isLoopback(backend.hostname)) {
    faults.push("the sandbox gateway cannot serve a mall with a public address")
  }
  if (production && !demo) {
    faults.push(
      "the sandbox gateway takes no part in production; a demonstration sets DEMO_MALL=true"
    )
  }
  return faults
}
