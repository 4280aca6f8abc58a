import type { AddressInfo } from "node:net"
import { SandboxApi } from "./api"
import { SandboxBank } from "./bank"
import { Notices } from "./notices"
import type { EventObject, IntentObject } from "./objects"
import { PayerSite } from "./payer"
import { listen } from "./server"
import { readSettings, type SandboxSettingsInput } from "./settings"
import { Store } from "./store"

export type { SandboxSettingsInput } from "./settings"

/** A running sandbox gateway, with a payer's and a bad line's doings at hand. */
export type Sandbox = {
  /** What the adapter takes as `base_url`; pay pages lie below `/pay`. */
  url: string
  /** Where notices go from now on. */
  notifyAt: (url: string) => void
  /** Keeps notices back until `releaseNotices` or `dropNotices`. */
  holdNotices: () => void
  releaseNotices: () => void
  /** Loses the notices that are kept back. */
  dropNotices: () => void
  /** Sends an event's notice again. */
  repeatNotice: (eventId: string) => void
  pay: (intentId: string) => void
  fail: (intentId: string) => void
  payLate: (intentId: string, seconds: number) => void
  payTwice: (intentId: string) => void
  /** So many fen arrive, whatever was asked for. */
  payOther: (intentId: string, amount: number) => void
  /** Oldest first. */
  intents: () => IntentObject[]
  events: () => EventObject[]
  stop: () => Promise<void>
}

/**
 * Starts a gateway that speaks Stripe's API for payments and takes play money
 * only. It listens on the loopback interface and refuses settings that could
 * be those of a real mall.
 */
export async function startSandbox(
  input: SandboxSettingsInput
): Promise<Sandbox> {
  const settings = readSettings(input)
  const now = () => Math.floor(Date.now() / 1000)
  const store = new Store(settings.state_file, now())
  const notices = new Notices({
    store,
    url: settings.webhook_url,
    secret: settings.webhook_secret,
    firstRetryMs: settings.first_retry_ms,
  })
  let url = ""
  const bank = new SandboxBank({
    store,
    now,
    url: () => url,
    notify: (event) => notices.send(event),
  })

  let timer: NodeJS.Timeout | undefined
  const wake = () => {
    clearTimeout(timer)
    const next = bank.settleDue()
    if (next !== undefined) {
      timer = setTimeout(wake, Math.max(50, next * 1000 - Date.now()))
    }
  }

  const notifyAgain = (intentId: string) => {
    const last = store
      .all("events")
      .filter(
        ({ type, data }) =>
          type.startsWith("payment_intent.") && data.object.id === intentId
      )
      .pop()
    if (last) {
      notices.repeat(last.id)
    }
  }

  const server = await listen(
    {
      api: new SandboxApi({ store, bank, apiKey: settings.api_key, now }),
      payer: new PayerSite({
        store,
        bank,
        url: () => url,
        merchant: settings.merchant,
        lateSeconds: settings.late_seconds,
        notifyAgain,
        wake,
      }),
    },
    settings.port
  )
  url = `http://localhost:${(server.address() as AddressInfo).port}`
  notices.resume()
  wake()

  return {
    url,
    notifyAt: (target) => {
      // The same rule as at the start: this machine only.
      notices.sendTo(
        readSettings({ ...input, webhook_url: target }).webhook_url
      )
    },
    holdNotices: () => notices.hold(),
    releaseNotices: () => notices.release(),
    dropNotices: () => notices.drop(),
    repeatNotice: (eventId) => notices.repeat(eventId),
    pay: (id) => void bank.pay(id),
    fail: (id) => void bank.fail(id),
    payLate: (id, seconds) => {
      bank.payLate(id, seconds)
      wake()
    },
    payTwice: (id) => void bank.payTwice(id),
    payOther: (id, amount) => void bank.payOther(id, amount),
    intents: () => store.all("intents"),
    events: () => store.all("events"),
    stop: async () => {
      clearTimeout(timer)
      notices.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      store.close()
    },
  }
}
