import {
  SIGN_IN_MODULE,
  type SignInModuleService,
} from "@mall/sign-in/modules/sign-in"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { AxiosInstance } from "axios"
import { publishableKey } from "./publishable-key"

/** The code of the newest message to the mobile, as the worker reads it. */
export async function codeSentTo(
  container: MedusaContainer,
  mobile: string
): Promise<string | undefined> {
  const service = container.resolve<SignInModuleService>(SIGN_IN_MODULE)
  const notifications = await container
    .resolve(Modules.NOTIFICATION)
    .listNotifications({ channel: "sms" }, { order: { created_at: "DESC" } })
  const messages = await service.openMessages(notifications)
  return messages.find((message) => message.mobile === mobile)?.params["code"]
}

/** A worker's bearer token: asks for a code, reads it and signs in with it. */
export async function signInWorker(
  api: AxiosInstance,
  container: MedusaContainer,
  mobile: string
): Promise<string> {
  await api.post(
    "/store/sign-in/codes",
    { mobile },
    { headers: { "x-publishable-api-key": await publishableKey(container) } }
  )
  const code = await codeSentTo(container, mobile)
  const { data } = await api.post<{ token: string }>(
    "/auth/customer/mobile-code",
    { mobile, code }
  )
  return data.token
}
