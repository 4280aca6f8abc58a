"use client"

import { useLocale } from "next-intl"
import useSWR, { type SWRConfiguration, useSWRConfig } from "swr"
import { type BackendError, callBackend, readJson } from "./backend"
import { useWorkspace } from "./context"

type Options<T> = Pick<
  SWRConfiguration<T, BackendError>,
  "refreshInterval" | "keepPreviousData" | "revalidateOnFocus"
>

/** Reads a path of this workspace; null waits. The language is in the key. */
export function useBackend<T>(path: string | null, options?: Options<T>) {
  const { api } = useWorkspace()
  const locale = useLocale()
  return useSWR<T, BackendError>(
    path === null ? null : [api + path, locale],
    async ([url]: [string]) => readJson<T>(await callBackend(url, locale)),
    options
  )
}

/**
 * Reads by POST, for searches whose words are personal data and must stay out
 * of addresses and logs.
 */
export function useBackendSearch<T>(path: string | null, body: object) {
  const { api } = useWorkspace()
  const locale = useLocale()
  return useSWR<T, BackendError>(
    path === null ? null : [api + path, locale, JSON.stringify(body)],
    async ([url]: [string]) =>
      readJson<T>(await callBackend(url, locale, { method: "POST", body })),
    { keepPreviousData: true }
  )
}

/** Reads again whatever of this workspace was read from below a path. */
export function useReread() {
  const { api } = useWorkspace()
  const { mutate } = useSWRConfig()
  return (path: string) =>
    mutate(
      (key) =>
        Array.isArray(key) &&
        typeof key[0] === "string" &&
        key[0].startsWith(api + path)
    )
}
