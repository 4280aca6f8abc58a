import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import net from "node:net"
import type { GatewayOptionsInput } from "../../options"
import { type Sandbox, startSandbox } from "../../sandbox"

/** What a backend of the contract can be asked. */
export type Ability =
  /** Takes our requests and answers objects of the right form. */
  | "form"
  /** Remembers what it was told. */
  | "memory"
  /** Knows WeChat Pay and Alipay to the end. */
  | "wallets"
  /** Keeps answers by idempotency key. */
  | "keys"
  /** Lists intents by their time. */
  | "time"
  /** Refuses a refund larger than the payment. */
  | "limits"
  /** Sends signed notices. */
  | "notices"

export type Running = {
  options: GatewayOptionsInput
  /** Makes a card at the gateway that behaves as named. */
  card: (behaviour: "pays" | "declines") => Promise<string>
  /** Directs notices here. */
  notify: (url: string, secret: string) => Promise<void>
  sandbox?: Sandbox
  stop: () => Promise<void>
}

export type Backend = {
  name: string
  abilities: Ability[]
  /** Undefined where it is not on this machine. */
  start: (() => Promise<Running>) | undefined
}

const secret = "whsec_contract_0123456789"

const optionsFor = (
  base_url: string,
  api_key: string
): GatewayOptionsInput => ({
  base_url,
  api_key,
  methods: ["wechat_pay", "alipay", "card"],
  webhook_secrets: [secret],
  network_retries: 0,
  timeout_seconds: 5,
})

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = net.createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })

function onPath(command: string) {
  const { status, stdout } = spawnSync("which", [command], { encoding: "utf8" })
  return status === 0 ? stdout.trim() : undefined
}

async function launch(file: string, args: string[], url: string) {
  const child: ChildProcess = spawn(file, args, { stdio: "ignore" })
  const deadline = Date.now() + 20_000
  while (!(await fetch(url).catch(() => undefined))) {
    if (Date.now() > deadline || child.exitCode !== null) {
      child.kill()
      throw new Error(`${file} did not start`)
    }
    await new Promise((tick) => setTimeout(tick, 50))
  }
  return async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve))
    child.kill()
    await ended
  }
}

async function startOwnSandbox(): Promise<Running> {
  const api_key = "sk_sandbox_contract_0001"
  const sandbox = await startSandbox({
    port: 0,
    api_key,
    webhook_secret: secret,
    first_retry_ms: 20,
  })
  const cards = { pays: "pm_card_visa", declines: "pm_card_chargeDeclined" }
  return {
    options: optionsFor(sandbox.url, api_key),
    card: async (behaviour) => cards[behaviour],
    notify: async (url) => sandbox.notifyAt(url),
    sandbox,
    stop: sandbox.stop,
  }
}

const notSupported = () => Promise.reject(new Error("not asked of this one"))

function stripeMock(): Backend["start"] {
  const url = process.env.STRIPE_MOCK_URL
  const file = url ? undefined : onPath("stripe-mock")
  return url || file
    ? async () => {
        const port = await freePort()
        const base_url = url ?? `http://127.0.0.1:${port}`
        const stop = file
          ? await launch(file, ["-http-addr", `127.0.0.1:${port}`], base_url)
          : async () => undefined
        return {
          options: optionsFor(base_url, "sk_test_contract123"),
          card: async () => "pm_card_visa",
          notify: notSupported,
          stop,
        }
      }
    : undefined
}

const cardNumbers = {
  pays: "4242424242424242",
  declines: "4000000000000341",
}

function localstripe(): Backend["start"] {
  const url = process.env.LOCALSTRIPE_URL
  const file = url ? undefined : onPath("localstripe")
  return url || file
    ? async () => {
        const port = await freePort()
        const base_url = url ?? `http://localhost:${port}`
        const stop = file
          ? await launch(
              file,
              ["--port", String(port), "--from-scratch"],
              base_url
            )
          : async () => undefined
        const post = async (path: string, body: Record<string, string>) => {
          const answer = await fetch(`${base_url}${path}`, {
            method: "POST",
            headers: { authorization: "Bearer sk_test_contract123" },
            body: new URLSearchParams(body),
          })
          if (!answer.ok) {
            throw new Error(`${path}: ${await answer.text()}`)
          }
          return answer.text()
        }
        return {
          options: optionsFor(base_url, "sk_test_contract123"),
          card: async (behaviour) => {
            const text = await post("/v1/payment_methods", {
              type: "card",
              "card[number]": cardNumbers[behaviour],
              "card[exp_month]": "12",
              "card[exp_year]": "2040",
              "card[cvc]": "123",
            })
            return (JSON.parse(text) as { id: string }).id
          },
          notify: async (target, key) => {
            await post("/_config/webhooks/contract", {
              url: target,
              secret: key,
            })
          },
          stop,
        }
      }
    : undefined
}

export const backends: Backend[] = [
  {
    name: "sandbox",
    abilities: [
      "form",
      "memory",
      "wallets",
      "keys",
      "time",
      "limits",
      "notices",
    ],
    start: startOwnSandbox,
  },
  // Stateless: it answers from Stripe's own OpenAPI document, and refuses
  // what that does not allow.
  { name: "stripe-mock", abilities: ["form", "time"], start: stripeMock() },
  // Stateful, cards only, an independent reading of the API and its signatures.
  {
    name: "localstripe",
    abilities: ["memory", "notices"],
    start: localstripe(),
  },
]
