"use client"

import { usePathname, useRouter, useSearchParams } from "next/navigation"

/**
 * Filters that live in the address, so that a reload and a shared link show
 * the same list. Never for personal data.
 */
export function useFilters() {
  const router = useRouter()
  const pathname = usePathname()
  const params = useSearchParams()

  function set(changes: Record<string, string | undefined>) {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries(changes)) {
      if (value) {
        next.set(name, value)
      } else {
        next.delete(name)
      }
    }
    const query = next.toString()
    router.replace(query ? `${pathname}?${query}` : pathname, {
      scroll: false,
    })
  }

  return { get: (name: string) => params.get(name) ?? undefined, set }
}
