import { route, type RouteContract } from "@mall/access/contract"
import { z } from "@medusajs/framework/zod"

const consumer = z.object({
  consumer: z.string(),
  waiting: z.number(),
  attempts: z.number(),
  last_error: z.string().nullable(),
  retry_at: z.string().nullable(),
  failures: z.array(
    z.object({
      event_id: z.number(),
      name: z.string(),
      key: z.string(),
      attempts: z.number(),
      last_error: z.string(),
      retry_at: z.string(),
      parked_at: z.string().nullable(),
    })
  ),
})

const consumers = z.object({ consumers: z.array(consumer) })

/** Every route of this plugin. */
export const contract: RouteContract[] = [
  route({
    method: "GET",
    path: "/admin/outbox-consumers",
    summary: "Who listens to the outbox, what waits, failed or is parked",
    answers: consumers,
  }),
  route({
    method: "POST",
    path: "/admin/outbox-consumers/:consumer/retry",
    summary: "Try again now: one failed event, or all that failed",
    body: z.object({ event_id: z.number().int().positive().optional() }),
    answers: consumers,
  }),
]
