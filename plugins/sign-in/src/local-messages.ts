import type { MedusaRequest } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { SIGN_IN_MODULE, type SignInModuleService } from "./modules/sign-in"
import type { Message } from "./types/accounts"

export type LocalMessage = Message & { id: string; sent_at: string }

const SHOWN = 50

const LOOPBACK_PEER = /^(::1$|(::ffff:)?127\.)/
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * A mall on one machine answers that machine, called by that name: no page
 * from elsewhere may read it through somebody's browser.
 */
const isAtHome = (req: MedusaRequest) =>
  LOOPBACK_PEER.test(req.socket.remoteAddress ?? "") &&
  LOOPBACK_HOST.test(req.headers.host ?? "")

/**
 * The newest messages that were kept instead of sent, in clear. Undefined for
 * a caller to whom this mall's settings do not show them.
 */
export async function localMessagesFor(
  req: MedusaRequest
): Promise<LocalMessage[] | undefined> {
  const service = req.scope.resolve<SignInModuleService>(SIGN_IN_MODULE)
  const { local_messages } = service.settings
  const isShown =
    local_messages === "anybody" ||
    (local_messages === "this-machine" && isAtHome(req))
  if (!isShown) {
    return undefined
  }
  const kept = await req.scope
    .resolve(Modules.NOTIFICATION)
    .listNotifications(
      { channel: "sms" },
      { take: SHOWN, order: { created_at: "DESC" } }
    )
  const messages = await service.openMessages(kept)
  return messages.map((message, index) => ({
    ...message,
    id: kept[index]?.id ?? "",
    sent_at: new Date(kept[index]?.created_at ?? 0).toISOString(),
  }))
}
