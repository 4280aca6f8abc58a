import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SIGN_IN_MODULE, type SignInModuleService } from "../../modules/sign-in"

const DAY_MS = 86_400_000
const MESSAGES_KEPT_DAYS = 7
const BATCH = 1_000
/** A run ends by itself; what is left is for the next one. */
const MOST_BATCHES = 50

/** What Medusa's notification module can do beyond its declared interface. */
type Notifications = {
  listNotifications: (
    filters: { channel: "sms"; created_at: { $lt: Date } },
    config: { select: string[]; take: number }
  ) => Promise<{ id: string }[]>
  deleteNotifications: (ids: string[]) => Promise<void>
}

/** What is old decides nothing any more; there is nothing to undo. */
export const forgetOldSignInsStep = createStep(
  "forget-old-sign-ins",
  async (_: void, { container }) => {
    const now = new Date()
    await container.resolve<SignInModuleService>(SIGN_IN_MODULE).forgetOld(now)
    const notifications = container.resolve<Notifications>(Modules.NOTIFICATION)
    const before = new Date(now.getTime() - MESSAGES_KEPT_DAYS * DAY_MS)
    for (let batch = 0; batch < MOST_BATCHES; batch++) {
      const old = await notifications.listNotifications(
        { channel: "sms", created_at: { $lt: before } },
        { select: ["id"], take: BATCH }
      )
      if (old.length > 0) {
        await notifications.deleteNotifications(old.map(({ id }) => id))
      }
      if (old.length < BATCH) {
        break
      }
    }
    return new StepResponse(undefined)
  }
)
