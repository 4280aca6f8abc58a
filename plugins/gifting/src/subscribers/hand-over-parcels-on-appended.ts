import { OUTBOX_APPENDED } from "@mall/outbox/types"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { GiftingEvents } from "../types/names"
import { handOverParcels } from "../workflows/hand-over-parcels"

/** At once, where the event arrives; the job of the same name finds the rest. */
export default async function handOverParcelsOnAppended({
  event,
  container,
}: SubscriberArgs<{ names: string[] }>) {
  if (event.data.names.includes(GiftingEvents.paid)) {
    await handOverParcels(container)
  }
}

export const config: SubscriberConfig = { event: OUTBOX_APPENDED }
