import http from "node:http"
import type { AddressInfo } from "node:net"
import { BigNumber } from "@medusajs/framework/utils"
import Stripe from "stripe"
import { type GatewayOptionsInput, readOptions } from "../options"
import StripeCompatibleProviderService from "../providers/stripe-compatible/service"
import { type Sandbox, startSandbox } from "../sandbox"

const api_key = "sk_sandbox_provider_0001"
const webhook_secret = "whsec_provider_0123456789"

let sandbox: Sandbox
let nth = 0

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, api_key, webhook_secret })
})
afterAll(() => sandbox.stop())

const warnings: string[] = []
const logger = { warn: (text: string) => warnings.push(text) }

function provider(change: Partial<GatewayOptionsInput> = {}) {
  const options = readOptions({
    base_url: sandbox.url,
    api_key,
    publishable_key: "pk_sandbox_0123456789",
    methods: ["wechat_pay", "alipay", "card"],
    webhook_secrets: [webhook_secret],
    network_retries: 0,
    ...change,
  })
  return new StripeCompatibleProviderService({ logger } as never, options)
}

const money = { amount: new BigNumber("123.45"), currency_code: "cny" }

const session = (data: object = {}) => ({
  ...money,
  data: {
    session_id: `payses_${(nth += 1)}`,
    return_url: "http://localhost:8000/pay/return",
    ...data,
  },
})

const started = async (data: object = {}, one = provider()) => {
  const answer = await one.initiatePayment(session(data))
  return { id: answer.id, data: answer.data ?? {}, status: answer.status }
}

const theIntent = (id: string) =>
  sandbox.intents().find((intent) => intent.id === id)

/** A line to the sandbox that can be made to fail. */
async function badLine(
  fault: (
    request: http.IncomingMessage,
    nth: number
  ) => "pass" | "lose answer" | "refuse" | "hang"
) {
  const seen: { path: string; key: string | undefined }[] = []
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) {
      chunks.push(chunk as Buffer)
    }
    seen.push({
      path: `${request.method} ${request.url}`,
      key: request.headers["idempotency-key"] as string | undefined,
    })
    const how = fault(request, seen.length)
    if (how === "hang") {
      return
    }
    if (how === "refuse") {
      response.writeHead(503).end("<html>not json</html>")
      return
    }
    const { authorization, "idempotency-key": key } = request.headers
    const answer = await fetch(`${sandbox.url}${request.url}`, {
      method: request.method,
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        ...(authorization && { authorization }),
        ...(key && { "idempotency-key": String(key) }),
      },
      ...(request.method === "POST" && { body: Buffer.concat(chunks) }),
    })
    const body = await answer.text()
    if (how === "lose answer") {
      request.socket.destroy()
      return
    }
    response
      .writeHead(answer.status, { "content-type": "application/json" })
      .end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

describe("starting a payment", () => {
  it("answers the code of WeChat Pay and nothing that tells about the payer", async () => {
    const { id, data, status } = await started()
    expect(status).toBe("requires_more")
    expect(data).toMatchObject({
      id,
      status: "requires_action",
      method: "wechat_pay",
      amount_fen: 12_345,
      next_action: { kind: "qr", data: expect.stringContaining(id) },
    })
    expect(data).not.toHaveProperty("client_secret")
    expect(theIntent(id)).toMatchObject({ amount: 12_345, currency: "cny" })
  })

  it("answers where Alipay leads to, and asks for the way back", async () => {
    const { data } = await started({ method: "alipay" })
    expect(data.next_action).toMatchObject({ kind: "redirect" })
    await expect(
      started({ method: "alipay", return_url: undefined })
    ).rejects.toMatchObject({ code: "payment_input_invalid" })
  })

  it("hands a card form what it needs, until it is paid", async () => {
    const { data, status } = await started({ method: "card" })
    expect(status).toBe("pending")
    expect(data).toMatchObject({
      client_secret: expect.stringMatching(/_secret_/),
      publishable_key: "pk_sandbox_0123456789",
      next_action: null,
    })
    const paid = await started({
      method: "card",
      payment_method: "pm_card_visa",
    })
    expect(paid.status).toBe("captured")
    expect(paid.data).not.toHaveProperty("client_secret")
  })

  it("leads to the bank for a card that asks, and tells a declined one", async () => {
    const asks = await started({
      method: "card",
      payment_method: "pm_card_authenticationRequired",
    })
    expect(asks.data.next_action).toMatchObject({ kind: "redirect" })
    const declined = await started({
      method: "card",
      payment_method: "pm_card_chargeDeclined",
    })
    expect([declined.status, declined.data.declined]).toEqual([
      "error",
      "card_declined",
    ])
  })

  it("makes one intent of one session, however often it is asked", async () => {
    const asked = session()
    const before = sandbox.intents().length
    const [first, again] = await Promise.all([
      provider().initiatePayment(asked),
      provider().initiatePayment(asked),
    ])
    expect(again?.id).toBe(first?.id)
    expect(sandbox.intents().length).toBe(before + 1)
  })

  it.each([
    ["a third decimal", { amount: "1.005" }, "payment_amount_invalid"],
    ["nothing", { amount: 0 }, "payment_amount_invalid"],
    ["a negative amount", { amount: "-1" }, "payment_amount_invalid"],
    ["dollars", { currency_code: "usd" }, "payment_currency_unsupported"],
  ])("refuses %s before the gateway is asked", async (_what, change, code) => {
    const before = sandbox.intents().length
    await expect(
      provider().initiatePayment({ ...session(), ...change })
    ).rejects.toMatchObject({ code })
    expect(sandbox.intents().length).toBe(before)
  })

  it.each([
    [
      "a method that is not offered",
      { method: "card" },
      "payment_method_unavailable",
    ],
    ["an unknown method", { method: "cash" }, "payment_input_invalid"],
    [
      "a way back that is a script",
      { return_url: "javascript:alert(1)" },
      "payment_input_invalid",
    ],
    ["no session", { session_id: "" }, "payment_input_invalid"],
    [
      "a made-up payment method",
      { payment_method: "../refunds" },
      "payment_input_invalid",
    ],
  ])("refuses %s", async (_what, data, code) => {
    await expect(
      started(data, provider({ methods: ["wechat_pay"] }))
    ).rejects.toMatchObject({ code })
  })

  it("holds only cards back for capture: wallets cannot be", async () => {
    const careful = provider({ capture: "manual" })
    const wallet = await started({}, careful)
    const card = await started(
      { method: "card", payment_method: "pm_card_visa" },
      careful
    )
    expect(theIntent(wallet.id)?.capture_method).toBe("automatic")
    expect(card.status).toBe("authorized")
    const { data } = await careful.capturePayment({
      data: card.data,
      context: { idempotency_key: "capt_1" },
    })
    expect(data).toMatchObject({ status: "succeeded", received_fen: 12_345 })
  })
})

describe("a payment that changes", () => {
  const change = (data: object, amount = "123.45") =>
    provider().updatePayment({ ...money, amount, data: data as never })

  it("is left alone while it is as asked", async () => {
    const { id, data } = await started()
    expect((await change(data)).data).toMatchObject({
      id,
      status: "requires_action",
    })
  })

  it("gets a new code for a new amount, and the old one is closed", async () => {
    const { id, data } = await started()
    const heir = await change(data, "100.00")
    expect(heir.data).toMatchObject({ amount_fen: 10_000 })
    expect(heir.data?.id).not.toBe(id)
    expect(theIntent(id)?.status).toBe("canceled")
    sandbox.pay(id)
    expect(theIntent(id)?.status).toBe("canceled")
    // A repeat that knows only the old one finds the same heir.
    expect((await change(data, "100.00")).data?.id).toBe(heir.data?.id)
  })

  it("may move to another method, or try again after a failure", async () => {
    const { id, data } = await started()
    const alipay = await change({ ...data, method: "alipay" })
    expect(alipay.data).toMatchObject({ method: "alipay" })
    expect(theIntent(id)?.status).toBe("canceled")
    const second = String(alipay.data?.id)
    sandbox.fail(second)
    const third = await change(alipay.data as object)
    expect(third.data).toMatchObject({
      status: "requires_action",
      declined: null,
    })
    expect(third.data?.id).not.toBe(second)
  })

  it("does not change once it is paid or being paid", async () => {
    const { id, data } = await started()
    sandbox.payLate(id, 600)
    await expect(change(data, "1.00")).rejects.toMatchObject({
      code: "payment_in_progress",
    })
    sandbox.pay(id)
    await expect(change(data, "1.00")).rejects.toMatchObject({
      code: "payment_already_succeeded",
    })
    expect((await change(data)).status).toBe("captured")
  })

  it("starts where a session has no intent yet", async () => {
    const { data } = session()
    const answer = await change(data)
    expect(answer.data).toMatchObject({ status: "requires_action" })
  })
})

describe("cancelling", () => {
  it("closes an open payment, twice is once", async () => {
    const { id, data } = await started()
    await provider().cancelPayment({ data })
    const again = await provider().deletePayment({ data })
    expect(again.data).toMatchObject({ status: "canceled" })
    expect(theIntent(id)?.status).toBe("canceled")
  })

  it("leaves a session alone that has no intent", async () => {
    const data = { session_id: "payses_none" }
    expect(await provider().cancelPayment({ data })).toEqual({ data })
  })

  it("refuses when the money is there or on its way", async () => {
    const { id, data } = await started()
    sandbox.payLate(id, 600)
    await expect(provider().cancelPayment({ data })).rejects.toMatchObject({
      code: "payment_in_progress",
    })
    sandbox.pay(id)
    await expect(provider().deletePayment({ data })).rejects.toMatchObject({
      code: "payment_already_succeeded",
    })
  })
})

describe("refunding", () => {
  const paid = async () => {
    const { id, data } = await started()
    sandbox.pay(id)
    return { id, data }
  }
  const refund = (
    data: object,
    amount: string,
    key: string,
    one = provider()
  ) =>
    one.refundPayment({
      amount,
      data: data as never,
      context: { idempotency_key: key },
    })

  it("gives back in parts to the last fen and not one more", async () => {
    const { data } = await paid()
    const first = await refund(data, "23.45", `ref_${(nth += 1)}`)
    expect(first.data).toMatchObject({ refunded_fen: 2_345 })
    const second = await refund(data, "100", `ref_${(nth += 1)}`)
    expect(second.data).toMatchObject({ refunded_fen: 12_345 })
    await expect(
      refund(data, "0.01", `ref_${(nth += 1)}`)
    ).rejects.toMatchObject({ code: "refund_exceeds_payment" })
  })

  it("does not give back twice when the caller's own key comes again", async () => {
    const { data } = await paid()
    const mine = { ...data, refund_key: `after_sale_${(nth += 1)}` }
    await refund(mine, "10", `ref_${(nth += 1)}`)
    const again = await refund(mine, "10", `ref_${(nth += 1)}`)
    expect(again.data).toMatchObject({ refunded_fen: 1_000 })
    expect(again.data).not.toHaveProperty("refund_key")
  })

  it("counts a refund whose answer was lost on the way", async () => {
    const { data } = await paid()
    const line = await badLine(({ method, url }) =>
      method === "POST" && url === "/v1/refunds" ? "lose answer" : "pass"
    )
    const over = provider({ base_url: line.url })
    const answer = await refund(data, "10", `ref_${(nth += 1)}`, over)
    expect(answer.data).toMatchObject({ refunded_fen: 1_000 })
    await line.stop()
  })
})

describe("a bad line", () => {
  it("is tried again with the same key, and makes one intent", async () => {
    const before = sandbox.intents().length
    const line = await badLine((_request, at) =>
      at === 1 ? "lose answer" : at === 2 ? "refuse" : "pass"
    )
    const over = provider({ base_url: line.url, network_retries: 3 })
    const { id } = await started({}, over)
    expect(theIntent(id)).toBeDefined()
    expect(sandbox.intents().length).toBe(before + 1)
    expect(line.seen.length).toBe(3)
    expect(new Set(line.seen.map(({ key }) => key)).size).toBe(1)
    await line.stop()
  })

  it("ends in one sentence after the time-out, and in a note without secrets", async () => {
    const line = await badLine(() => "hang")
    const over = provider({ base_url: line.url, timeout_seconds: 1 })
    warnings.length = 0
    const refusal = await started({}, over).catch((error) => error)
    expect(refusal).toMatchObject({
      code: "gateway_unreachable",
      sentence: { zh: expect.any(String), en: expect.any(String) },
    })
    const said = JSON.stringify([refusal, refusal.message, warnings])
    expect(warnings.length).toBeGreaterThan(0)
    expect(said).not.toContain(api_key)
    expect(said).not.toContain(webhook_secret)
    await line.stop()
  }, 10_000)

  it("is not taken for a refusal when the gateway itself has failed", async () => {
    const line = await badLine(() => "refuse")
    const over = provider({ base_url: line.url })
    await expect(started({}, over)).rejects.toMatchObject({
      code: "gateway_unreachable",
    })
    await line.stop()
  })
})

describe("Medusa's reading of notices", () => {
  const payload = (body: object, secret = webhook_secret) => {
    const text = JSON.stringify(body)
    return {
      data: body as Record<string, unknown>,
      rawData: Buffer.from(text),
      headers: {
        "stripe-signature": Stripe.webhooks.generateTestHeaderString({
          payload: text,
          secret,
        }),
      },
    }
  }

  it("names action, session and amount", async () => {
    const { id, data } = await started()
    sandbox.pay(id)
    const event = sandbox
      .events()
      .find(
        (one) =>
          one.type === "payment_intent.succeeded" && one.data.object.id === id
      )
    const result = await provider().getWebhookActionAndData(
      payload(event as object)
    )
    expect(result.action).toBe("captured")
    expect(result.data?.session_id).toBe(data.session_id)
    expect(new BigNumber(result.data?.amount ?? 0).numeric).toBe(123.45)
  })

  it("refuses what is not signed by the gateway", async () => {
    const [event] = sandbox.events()
    await expect(
      provider().getWebhookActionAndData(
        payload(event as object, "whsec_of_somebody_else")
      )
    ).rejects.toMatchObject({ code: "webhook_signature_wrong" })
  })

  it("ignores what carries no session of ours", async () => {
    const [event] = sandbox.events()
    const foreign = {
      ...event,
      data: { object: { ...event?.data.object, metadata: {} } },
    }
    expect(await provider().getWebhookActionAndData(payload(foreign))).toEqual({
      action: "not_supported",
    })
  })
})
