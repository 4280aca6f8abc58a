import {
  SIGN_IN_MODULE,
  type SignInModuleService,
} from "@mall/sign-in/modules/sign-in"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { AxiosInstance } from "axios"
import { createOperator } from "./create-gift-mall"
import { publishableKey } from "./publishable-key"
import { signIn } from "./sign-in"

export const NEW_PASSWORD = "harvest-moon-2026"

export const tokenOf = (link: string) => new URL(link).hash.slice(1)

type Body = Record<string, unknown>

/** Calls that never throw, as an operator, as staff, or as whoever holds a link. */
export async function createCallers(
  api: AxiosInstance,
  container: MedusaContainer
) {
  await createOperator(container, "operator@mall.test")
  const operator = await signIn(api, "user", "operator@mall.test")
  const key = await publishableKey(container)
  const call = (
    method: "GET" | "POST",
    url: string,
    headers: Record<string, string>,
    data?: Body
  ) => api.request({ method, url, data, headers, validateStatus: () => true })
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
  return {
    admin: (url: string, body?: Body) =>
      call(body ? "POST" : "GET", `/admin${url}`, bearer(operator), body),
    as: (token: string) => (url: string, body?: Body) =>
      call(body ? "POST" : "GET", url, bearer(token), body),
    store: (url: string, body: Body) =>
      call("POST", `/store${url}`, { "x-publishable-api-key": key }, body),
    signInAs: (actor: string, email: string, password = NEW_PASSWORD) =>
      call("POST", `/auth/${actor}/emailpass`, {}, { email, password }),
  }
}

/** What left for mobiles, the newest first, as they read it. */
export async function messagesSent(container: MedusaContainer) {
  const kept = await container
    .resolve(Modules.NOTIFICATION)
    .listNotifications({ channel: "sms" }, { order: { created_at: "DESC" } })
  return await container
    .resolve<SignInModuleService>(SIGN_IN_MODULE)
    .openMessages(kept)
}
