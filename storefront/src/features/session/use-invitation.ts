"use client"

import { useLocale } from "next-intl"
import useSWR from "swr"
import type { Workspace } from "@/lib/session"
import {
  type BackendError,
  callBackend,
  readJson,
} from "@/lib/workspace/backend"

/** What a link is for. It names nobody, whoever holds it. */
export type Invitation = {
  purpose: "join" | "reset"
  organisation: string
  account_masked: string
  expires_at: string
}

/** Through the site's own proxy, by POST: the token is in no address there. */
export const invitationUrl = (
  workspace: Workspace,
  action: "open" | "accept"
) => `/api/shop/${workspace}-invitations/${action}`

/** Read once: a link that is used up must not turn into an error behind it. */
export function useInvitation(workspace: Workspace, token?: string) {
  const locale = useLocale()
  return useSWR<{ invitation: Invitation }, BackendError>(
    token ? [invitationUrl(workspace, "open"), token, locale] : null,
    async ([url]: [string]) =>
      readJson(
        await callBackend(url, locale, { method: "POST", body: { token } })
      ),
    {
      revalidateOnFocus: false,
      revalidateOnReconnect: false,
      shouldRetryOnError: false,
    }
  )
}
