import { OUTBOX_APPENDED } from "@mall/outbox/types"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { LINE_EVENTS } from "../line-news"
import { postImpactCreditsWorkflow } from "../workflows"

/** Posts at once what the job would find a moment later. */
export default async function postImpactCredits({
  event,
  container,
}: SubscriberArgs<{ names: string[] }>) {
  if (event.data.names.some((name) => LINE_EVENTS.includes(name))) {
    await postImpactCreditsWorkflow(container).run()
  }
}

export const config: SubscriberConfig = {
  event: OUTBOX_APPENDED,
  context: { subscriberId: "post-impact-credits" },
}
