import { spawn } from "node:child_process"
import fs from "node:fs"
import net from "node:net"
import os from "node:os"
import path from "node:path"
import fc from "fast-check"
import { createGateway } from "../gateway"
import { readOptions } from "../options"
import {
  type Sandbox,
  type SandboxSettingsInput,
  startSandbox,
} from "../sandbox"
import { readSandboxEnv } from "../sandbox/env"
import { verifyEvent } from "../verify-event"
import { listenForNotices, until } from "./contract/notices"

const settings: SandboxSettingsInput = {
  port: 0,
  api_key: "sk_sandbox_own_spec_0001",
  webhook_secret: "whsec_sandbox_0123456789",
  first_retry_ms: 10,
}

const optionsOf = (url: string) =>
  readOptions({
    base_url: url,
    api_key: settings.api_key,
    methods: ["wechat_pay", "alipay", "card"],
    webhook_secrets: [settings.webhook_secret],
  })

let nth = 0
const order = (
  sandbox: Sandbox,
  method: "wechat_pay" | "alipay" = "wechat_pay"
) =>
  createGateway(optionsOf(sandbox.url)).createIntent({
    key: `spec-${(nth += 1)}`,
    amount_fen: 12_345,
    method,
    session_id: `payses_${nth}`,
    return_url: "http://localhost:8000/back?order=1",
  })

const stateOf = (sandbox: Sandbox, id: string) =>
  sandbox.intents().find((intent) => intent.id === id)?.status

const typesOf = (sandbox: Sandbox, id: string) =>
  sandbox
    .events()
    .filter(({ data }) => data.object.id === id)
    .map(({ type }) => type.replace("payment_intent.", ""))

describe("a sandbox that could be mistaken for a gateway", () => {
  it.each([
    ["a live key", { api_key: "sk_live_0123456789ab" }],
    ["a test key of a real gateway", { api_key: "sk_test_0123456789ab" }],
    ["a short key", { api_key: "sk_sandbox_1" }],
    ["production without the flag", { production: true }],
    ["notices to another machine", { webhook_url: "http://mall.example/hook" }],
    ["notices over https", { webhook_url: "https://localhost/hook" }],
    ["an address to listen at", { host: "0.0.0.0" }],
  ])("does not start with %s", async (_what, change) => {
    await expect(
      startSandbox({ ...settings, ...change } as SandboxSettingsInput)
    ).rejects.toThrow("does not start")
  })

  it("takes no notices elsewhere later either", async () => {
    const sandbox = await startSandbox(settings)
    expect(() => sandbox.notifyAt("http://mall.example/hook")).toThrow(
      "on this machine"
    )
    await sandbox.stop()
  })

  it("reads the same from its environment", () => {
    const env = {
      SANDBOX_PORT: "9010",
      PAYMENT_GATEWAY_KEY: settings.api_key,
      PAYMENT_WEBHOOK_SECRETS: `${settings.webhook_secret},whsec_former_01234`,
      NODE_ENV: "production",
    } as NodeJS.ProcessEnv
    expect(() => readSandboxEnv(env)).toThrow("DEMO_MALL")
    expect(readSandboxEnv({ ...env, DEMO_MALL: "true" })).toMatchObject({
      port: 9010,
      webhook_secret: settings.webhook_secret,
    })
    expect(() =>
      readSandboxEnv({
        ...env,
        DEMO_MALL: "true",
        PAYMENT_GATEWAY_KEY: "sk_live_0123456789",
      })
    ).toThrow("api_key")
  })

  it("answers on the loopback interface only", async () => {
    const sandbox = await startSandbox(settings)
    const port = Number(new URL(sandbox.url).port)
    const elsewhere = Object.values(os.networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4")
    const reach = (host: string) =>
      new Promise<boolean>((resolve) => {
        const socket = net.connect({ port, host, timeout: 2000 })
        socket.once("connect", () => (socket.destroy(), resolve(true)))
        socket.once("error", () => resolve(false))
        socket.once("timeout", () => (socket.destroy(), resolve(false)))
      })
    expect(await reach("127.0.0.1")).toBe(true)
    for (const { address } of elsewhere) {
      expect(await reach(address)).toBe(false)
    }
    await sandbox.stop()
  })

  it("turns away a name that was made to point here, and foreign forms", async () => {
    const sandbox = await startSandbox(settings)
    const { id } = await order(sandbox)
    const port = Number(new URL(sandbox.url).port)
    const ask = (head: string) =>
      new Promise<string>((resolve) => {
        const socket = net.connect(port, "127.0.0.1", () => socket.write(head))
        socket.once("data", (data) => {
          resolve(String(data).split("\r\n")[0] ?? "")
          socket.destroy()
        })
      })
    expect(await ask("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n")).toContain(
      "403"
    )
    expect(
      await ask(
        `POST /pay/${id}/pay HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: http://evil.example\r\nContent-Length: 0\r\n\r\n`
      )
    ).toContain("403")
    expect(stateOf(sandbox, id)).toBe("requires_action")
    await sandbox.stop()
  })
})

describe("the pay page", () => {
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await startSandbox(settings)
  })
  afterAll(() => sandbox.stop())

  const press = (
    id: string,
    button: string,
    form: Record<string, string> = {}
  ) =>
    fetch(`${sandbox.url}/pay/${id}/${button}`, {
      method: "POST",
      body: new URLSearchParams(form),
      redirect: "manual",
    })

  it("shows amount, merchant and code in the payer's language", async () => {
    const { id } = await order(sandbox)
    const page = async (language: string) => {
      const answer = await fetch(`${sandbox.url}/pay/${id}`, {
        headers: { "accept-language": language },
      })
      return answer.text()
    }
    const chinese = await page("zh-CN,zh;q=0.9")
    expect(chinese).toContain('<html lang="zh-CN">')
    expect(chinese).toContain("123.45")
    expect(chinese).toContain("工会优质农产品商城")
    expect(chinese).toContain("<svg")
    expect(chinese).toContain("确认付款")
    expect(await page("en-GB")).toContain(">Pay<")
  })

  it("lets nothing run and nobody frame it", async () => {
    const { id } = await order(sandbox)
    const { headers } = await fetch(`${sandbox.url}/pay/${id}`)
    const policy = headers.get("content-security-policy") ?? ""
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("form-action 'self' http://localhost:8000")
    expect(policy).not.toContain("script-src")
  })

  it("keeps a description from becoming markup", async () => {
    const gateway = createGateway(optionsOf(sandbox.url))
    const { id } = await gateway.createIntent({
      key: "markup",
      amount_fen: 1,
      method: "wechat_pay",
      session_id: "payses_markup",
      description: "<script>alert(1)</script>",
    })
    const page = await (await fetch(`${sandbox.url}/pay/${id}`)).text()
    expect(page).not.toContain("<script>")
  })

  it("pays, and leads a redirected payer back to the shop", async () => {
    const { id } = await order(sandbox, "alipay")
    const answer = await press(id, "pay")
    expect(answer.status).toBe(303)
    const back = new URL(answer.headers.get("location") ?? "")
    expect(back.pathname + back.search).toContain("/back?order=1")
    expect(back.searchParams.get("payment_intent")).toBe(id)
    expect(back.searchParams.get("redirect_status")).toBe("succeeded")
    expect(stateOf(sandbox, id)).toBe("succeeded")
  })

  it("pays once, whatever is pressed afterwards", async () => {
    const { id } = await order(sandbox)
    for (const button of ["pay", "pay", "fail", "pay-late", "notify-twice"]) {
      await press(id, button)
    }
    expect(stateOf(sandbox, id)).toBe("succeeded")
    expect(
      typesOf(sandbox, id).filter((type) => type === "succeeded")
    ).toHaveLength(1)
  })

  it("lets a payment fail and says so", async () => {
    const { id } = await order(sandbox)
    await press(id, "fail")
    expect(stateOf(sandbox, id)).toBe("requires_payment_method")
    expect(typesOf(sandbox, id)).toContain("payment_failed")
  })

  it("lets money arrive late: it cannot be called back, and it comes", async () => {
    const { id } = await order(sandbox)
    await press(id, "pay-late", { seconds: "1" })
    expect(stateOf(sandbox, id)).toBe("processing")
    await expect(
      createGateway(optionsOf(sandbox.url)).cancelIntent(id)
    ).rejects.toMatchObject({ code: "payment_in_progress" })
    await until("the late money", () => stateOf(sandbox, id) === "succeeded")
  })

  it("lets somebody pay twice: a second intent of the same session", async () => {
    const { id, session_id } = await order(sandbox)
    await press(id, "pay-twice")
    const paid = sandbox
      .intents()
      .filter(
        ({ metadata, status }) =>
          metadata.session_id === session_id && status === "succeeded"
      )
    expect(paid).toHaveLength(2)
    expect(paid.map(({ amount_received }) => amount_received)).toEqual([
      12_345, 12_345,
    ])
  })

  it("does nothing for a closed payment", async () => {
    const { id } = await order(sandbox)
    await createGateway(optionsOf(sandbox.url)).cancelIntent(id)
    for (const button of ["pay", "fail", "pay-late", "pay-twice"]) {
      await press(id, button)
    }
    expect(stateOf(sandbox, id)).toBe("canceled")
  })

  it.each(["/pay/pi_unknown", "/elsewhere", "/pay/pi_unknown/qr.svg"])(
    "does not know %s",
    async (where) => {
      expect((await fetch(`${sandbox.url}${where}`)).status).toBe(404)
    }
  )
})

describe("notices", () => {
  it("are repeated until the shop takes them, signed afresh each time", async () => {
    const line = await listenForNotices((count) => (count <= 2 ? 500 : 200))
    const sandbox = await startSandbox({ ...settings, webhook_url: line.url })
    const { id } = await order(sandbox)
    await until("all notices", () => {
      const taken = new Set(
        line.received.slice(2).map(({ body }) => JSON.parse(String(body)).id)
      )
      return taken.size === typesOf(sandbox, id).length
    })
    for (const { body, headers } of line.received) {
      expect(verifyEvent(body, headers, optionsOf(sandbox.url)).ok).toBe(true)
    }
    await sandbox.stop()
    await line.stop()
  })

  it("are sent twice on demand, as the same event", async () => {
    const line = await listenForNotices()
    const sandbox = await startSandbox({ ...settings, webhook_url: line.url })
    const { id } = await order(sandbox)
    await fetch(`${sandbox.url}/pay/${id}/notify-twice`, { method: "POST" })
    const paid = await until("both", () => {
      const ids = line.received
        .map(({ body }) => JSON.parse(String(body)))
        .filter(({ type }) => type === "payment_intent.succeeded")
        .map((event) => event.id)
      return ids.length === 2 && ids
    })
    expect(new Set(paid).size).toBe(1)
    await sandbox.stop()
    await line.stop()
  })

  it("can be kept back, and lost", async () => {
    const line = await listenForNotices()
    const sandbox = await startSandbox({ ...settings, webhook_url: line.url })
    sandbox.holdNotices()
    const first = await order(sandbox)
    await new Promise((tick) => setImmediate(tick))
    sandbox.dropNotices()
    const second = await order(sandbox)
    await new Promise((tick) => setImmediate(tick))
    expect(line.received).toHaveLength(0)
    sandbox.releaseNotices()
    await until(
      "those kept back",
      () => line.received.length === typesOf(sandbox, second.id).length
    )
    expect(String(line.received.map(({ body }) => body))).not.toContain(
      first.id
    )
    await sandbox.stop()
    await line.stop()
  })
})

describe("a restart", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sandbox-"))
  afterAll(() => fs.rmSync(folder, { recursive: true }))

  it("forgets nothing: payments, keys, undelivered notices, money on its way", async () => {
    const state_file = path.join(folder, "state.jsonl")
    const before = await startSandbox({ ...settings, state_file })
    const paid = await order(before)
    before.pay(paid.id)
    const late = await order(before)
    before.payLate(late.id, 1)
    const key = `spec-${nth}`
    const events = before.events().length
    await before.stop()
    // The last line was cut short by the end.
    fs.appendFileSync(state_file, '["intents",{"id":"pi_ha')

    const line = await listenForNotices()
    const after = await startSandbox({
      ...settings,
      state_file,
      webhook_url: line.url,
    })
    expect(stateOf(after, paid.id)).toBe("succeeded")
    await until("the late money", () => stateOf(after, late.id) === "succeeded")
    await until("the notices of before", () => line.received.length >= events)
    const again = await createGateway(optionsOf(after.url)).createIntent({
      key,
      amount_fen: 12_345,
      method: "wechat_pay",
      session_id: `payses_${nth}`,
      return_url: "http://localhost:8000/back?order=1",
    })
    expect(again.id).toBe(late.id)
    await after.stop()
    await line.stop()
  })
})

describe("a state file that has grown old", () => {
  it("loses events after a month, payments never", async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sandbox-"))
    const state_file = path.join(folder, "state.jsonl")
    const before = await startSandbox({ ...settings, state_file })
    const { id } = await order(before)
    await before.stop()
    const lines = fs.readFileSync(state_file, "utf8")
    const month = 31 * 24 * 3600
    fs.writeFileSync(
      state_file,
      lines.replace(
        /("object":"event".*?"created":)(\d+)/g,
        (_all, head: string, at: string) => `${head}${Number(at) - month}`
      )
    )
    const after = await startSandbox({ ...settings, state_file })
    expect(after.events()).toEqual([])
    expect(stateOf(after, id)).toBe("requires_action")
    await after.stop()
    fs.rmSync(folder, { recursive: true })
  })
})

describe("the process", () => {
  const main = path.resolve(
    __dirname,
    "../../.medusa/server/src/sandbox/main.js"
  )
  const built = fs.existsSync(main)
  const run = (env: Record<string, string>) =>
    new Promise<{ code: number | null; said: string }>((resolve) => {
      const child = spawn(process.execPath, [main], {
        env: { PATH: process.env.PATH ?? "", ...env },
      })
      let said = ""
      const hear = (data: Buffer) => {
        said += String(data)
        if (said.includes("http://")) {
          child.kill("SIGTERM")
        }
      }
      child.stdout.on("data", hear)
      child.stderr.on("data", hear)
      child.on("exit", (code) => resolve({ code, said }))
    })

  ;(built ? it : it.skip)(
    "says its address, and ends without one in production (needs the build)",
    async () => {
      const env = {
        SANDBOX_PORT: "0",
        PAYMENT_GATEWAY_KEY: settings.api_key,
        PAYMENT_WEBHOOK_SECRETS: settings.webhook_secret,
        NODE_ENV: "production",
      }
      const refused = await run(env)
      expect(refused.code).toBe(1)
      expect(refused.said).toContain("DEMO_MALL")
      const started = await run({ ...env, DEMO_MALL: "true" })
      expect(started).toMatchObject({
        code: 0,
        said: expect.stringMatching(/http:\/\/localhost:\d+/),
      })
    },
    30_000
  )
})

describe("any sequence of what payer and shop do", () => {
  it("keeps received and refunded within what was asked, and never reopens an end", async () => {
    const sandbox = await startSandbox(settings)
    const gateway = createGateway(optionsOf(sandbox.url))
    const act = fc.oneof(
      fc.constantFrom("pay", "fail", "late", "twice", "cancel", "retry"),
      fc.integer({ min: 1, max: 15_000 })
    )
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        const { id } = await order(sandbox)
        let ended: string | undefined
        let refunded = 0
        for (const [at, what] of acts.entries()) {
          if (typeof what === "number") {
            const done = await gateway
              .refund({ key: `${id}-${at}`, intent_id: id, amount_fen: what })
              .catch(() => undefined)
            refunded += done ? what : 0
          } else {
            const does: Record<string, () => unknown> = {
              pay: () => sandbox.pay(id),
              fail: () => sandbox.fail(id),
              late: () => sandbox.payLate(id, 600),
              twice: () => sandbox.payTwice(id),
              cancel: () => gateway.cancelIntent(id).catch(() => undefined),
              retry: () => gateway.retrieveIntent(id),
            }
            await does[what]?.()
          }
          const now = await gateway.retrieveIntent(id)
          expect(now.received_fen).toBe(now.status === "succeeded" ? 12_345 : 0)
          expect(now.refunded_fen).toBe(refunded)
          expect(refunded).toBeLessThanOrEqual(now.received_fen)
          expect(ended ?? now.status).toBe(now.status)
          ended = ["succeeded", "canceled"].includes(now.status)
            ? now.status
            : undefined
        }
      }),
      { numRuns: 60 }
    )
    await sandbox.stop()
  }, 60_000)
})
