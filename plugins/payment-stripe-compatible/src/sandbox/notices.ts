import Stripe from "stripe"
import type { EventObject } from "./objects"
import type { Store } from "./store"

const ATTEMPTS = 14
const LONGEST_PAUSE_MS = 5 * 60_000
const AT_ONCE = 32

type Options = {
  store: Store
  url: string | undefined
  secret: string
  firstRetryMs: number
}

/**
 * Signed notices to the shop. Nothing is promised about their order, each is
 * repeated with growing pauses until the shop answers 2xx, and those not yet
 * delivered survive a restart.
 */
export class Notices {
  private url: string | undefined
  private held = false
  private running = 0
  private stopped = false
  private readonly queue: string[] = []
  private readonly timers = new Set<NodeJS.Timeout>()

  constructor(private readonly options: Options) {
    this.url = options.url
  }

  sendTo(url: string | undefined) {
    this.url = url
    this.drain()
  }

  /** Takes up what the last run left undelivered. */
  resume() {
    for (const { id, next_at } of this.options.store.all("deliveries")) {
      if (next_at !== null) {
        this.later(id, Math.max(0, next_at - Date.now()))
      }
    }
  }

  send({ id }: EventObject) {
    this.options.store.put("deliveries", {
      id,
      attempts: 0,
      next_at: Date.now(),
    })
    this.push(id)
  }

  /** The same event once more, as gateways do now and then. */
  repeat(eventId: string) {
    this.push(eventId)
  }

  /** Keeps notices back, as when the line to the shop is down. */
  hold() {
    this.held = true
  }

  release() {
    this.held = false
    this.drain()
  }

  /** Those kept back are lost for good; the shop has to ask. */
  drop() {
    for (const id of this.queue.splice(0)) {
      this.settle(id)
    }
  }

  stop() {
    this.stopped = true
    this.timers.forEach(clearTimeout)
    this.timers.clear()
  }

  private push(id: string) {
    this.queue.push(id)
    setImmediate(() => this.drain())
  }

  private later(id: string, pause: number) {
    const timer = setTimeout(() => {
      this.timers.delete(timer)
      this.push(id)
    }, pause)
    this.timers.add(timer)
  }

  private drain() {
    while (
      !this.held &&
      !this.stopped &&
      this.url &&
      this.running < AT_ONCE &&
      this.queue.length > 0
    ) {
      const id = this.queue.shift() as string
      this.running += 1
      void this.deliver(id, this.url).finally(() => {
        this.running -= 1
        this.drain()
      })
    }
  }

  private async deliver(id: string, url: string) {
    const event = this.options.store.get("events", id)
    if (!event) {
      return
    }
    const delivered = await this.post(event, url)
    if (this.stopped) {
      return
    }
    const attempts =
      (this.options.store.get("deliveries", id)?.attempts ?? 0) + 1
    if (delivered || attempts >= ATTEMPTS) {
      this.settle(id, attempts)
      return
    }
    const pause = Math.min(
      this.options.firstRetryMs * 2 ** (attempts - 1),
      LONGEST_PAUSE_MS
    )
    this.options.store.put("deliveries", {
      id,
      attempts,
      next_at: Date.now() + pause,
    })
    this.later(id, pause)
  }

  private settle(id: string, attempts = 0) {
    this.options.store.put("deliveries", { id, attempts, next_at: null })
  }

  private async post(event: EventObject, url: string) {
    const payload = JSON.stringify(event)
    // Signed at every attempt, so that a late repeat is not stale.
    const signature = Stripe.webhooks.generateTestHeaderString({
      payload,
      secret: this.options.secret,
    })
    try {
      const answer = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "stripe-signature": signature,
        },
        body: payload,
        redirect: "manual",
        signal: AbortSignal.timeout(10_000),
      })
      await answer.arrayBuffer()
      return answer.ok
    } catch {
      return false
    }
  }
}
