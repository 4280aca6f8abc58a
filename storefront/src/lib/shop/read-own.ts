import { getLocale } from "next-intl/server"
import { redirect } from "next/navigation"
import { localePath } from "@/i18n/paths"
import { request, type RequestOptions } from "@/lib/medusa/request"
import type { Result } from "@/lib/medusa/result"
import { sessionToken } from "@/lib/session"
import { signInPath } from "./paths"

type Options = Pick<RequestOptions, "method" | "query" | "body">

/**
 * Asks the store as the signed-in customer, for a page at `here`. Without a
 * session, or once it is over, the reader signs in and comes back.
 */
export async function readOwn<T>(
  path: string,
  here: string,
  options: Options = {}
): Promise<Result<T>> {
  const locale = await getLocale()
  const token = await sessionToken("shop")
  if (token) {
    const result = await request<T>(`/store/${path}`, {
      ...options,
      locale,
      token,
    })
    if (result.ok || result.error.status !== 401) {
      return result
    }
  }
  return redirect(localePath(locale, signInPath(here)))
}
