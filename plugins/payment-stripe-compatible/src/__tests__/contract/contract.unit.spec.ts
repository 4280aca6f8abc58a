import crypto from "node:crypto"
import { createGateway, type Gateway, type NewIntent } from "../../gateway"
import { readOptions } from "../../options"
import { type Intent, intentStatuses } from "../../types"
import { verifyEvent } from "../../verify-event"
import { type Ability, type Backend, backends, type Running } from "./backends"
import { listenForNotices, until } from "./notices"

/**
 * What the mall asks of a gateway, asked of every backend that is here. Each
 * assertion names the ability it needs; a backend without it is not asked.
 */
const asked = (): NewIntent => ({
  key: `key-${crypto.randomUUID()}`,
  amount_fen: 12_345,
  method: "wechat_pay",
  session_id: `payses_${crypto.randomUUID()}`,
  return_url: "http://localhost:8000/orders/1",
  description: "恩施土豆 5 千克",
})

const wellFormed = {
  id: expect.stringMatching(/^pi_/),
  amount_fen: expect.any(Number),
  received_fen: expect.any(Number),
  currency_code: expect.stringMatching(/^[a-z]{3}$/),
  created_at: expect.stringMatching(/^\d{4}-.*Z$/),
}

const isWellFormed = (intent: Intent) => {
  expect(intent).toMatchObject(wellFormed)
  expect(intentStatuses).toContain(intent.status)
}

describe.each(backends.filter(({ start }) => start))(
  "the contract, kept by $name",
  ({ abilities, start }: Backend) => {
    let running: Running
    let gateway: Gateway
    const gatewayWith = (change: object) =>
      createGateway(readOptions({ ...running.options, ...change }))

    beforeAll(async () => {
      running = await (start as () => Promise<Running>)()
      gateway = gatewayWith({})
    })
    afterAll(() => running?.stop())

    const when =
      (ability: Ability) => (name: string, run: () => Promise<void>) => {
        if (abilities.includes(ability)) {
          it(name, run)
        }
      }

    const card = async (
      behaviour: "pays" | "declines",
      change: Partial<NewIntent> = {}
    ): Promise<NewIntent> => {
      const { key, amount_fen, session_id } = asked()
      return {
        key,
        amount_fen,
        session_id,
        method: "card",
        payment_method: await running.card(behaviour),
        ...change,
      }
    }

    when("form")("takes an intent of every method", async () => {
      for (const method of ["wechat_pay", "alipay", "card"] as const) {
        isWellFormed(await gateway.createIntent({ ...asked(), method }))
      }
      isWellFormed(
        await gateway.createIntent({
          ...asked(),
          method: "card",
          payment_method: await running.card("pays"),
        })
      )
    })

    when("form")("takes a statement text and manual capture", async () => {
      const careful = gatewayWith({
        statement_text: "UNION MALL",
        capture: "manual",
      })
      isWellFormed(await careful.createIntent({ ...asked(), method: "card" }))
      isWellFormed(await careful.createIntent(asked()))
    })

    when("form")(
      "answers retrieve, cancel and the refunds of one",
      async () => {
        const { id } = await gateway.createIntent({
          ...asked(),
          method: "card",
        })
        isWellFormed(await gateway.retrieveIntent(id))
        isWellFormed(await gateway.cancelIntent(id))
        expect(await gateway.refundsOf(id)).toEqual(expect.any(Array))
      }
    )

    when("time")("lists the intents of a time", async () => {
      const since = new Date(Date.now() - 1000)
      await gateway.createIntent(asked())
      const found: Intent[] = []
      for await (const intent of gateway.intentsSince(since)) {
        found.push(intent)
      }
      expect(found.length).toBeGreaterThan(0)
      found.forEach(isWellFormed)
    })

    it("refuses a wrong key without saying it", async () => {
      const stranger = gatewayWith({ api_key: "xx_wrong_key_123456" })
      const refusal = await stranger.createIntent(asked()).catch((e) => e)
      expect(refusal.code).toBe("gateway_credentials")
      expect(JSON.stringify([refusal, refusal.message])).not.toContain(
        "xx_wrong"
      )
    })

    when("memory")("keeps amount, session and state", async () => {
      const intent = await card("pays")
      const { id } = await gateway.createIntent(intent)
      expect(await gateway.retrieveIntent(id)).toMatchObject({
        id,
        status: "succeeded",
        amount_fen: 12_345,
        received_fen: 12_345,
        refunded_fen: 0,
        session_id: intent.session_id,
        next_action: null,
        declined: null,
      })
    })

    when("memory")("charges nothing for a declined card", async () => {
      const outcome = await gateway
        .createIntent(await card("declines"))
        .catch((refusal: { code: string }) => refusal.code)
      expect(
        typeof outcome === "string"
          ? outcome
          : [outcome.status, outcome.received_fen, outcome.declined]
      ).toEqual(
        running.sandbox
          ? ["requires_payment_method", 0, "card_declined"]
          : "payment_declined"
      )
    })

    when("memory")("captures what was authorised, once", async () => {
      const manual = gatewayWith({ capture: "manual" })
      const { id, status } = await manual.createIntent(await card("pays"))
      expect(status).toBe("requires_capture")
      const first = await manual.captureIntent(id, "capt_1")
      const again = await manual.captureIntent(id, "capt_2")
      expect([first.status, again.status]).toEqual(["succeeded", "succeeded"])
    })

    when("memory")("cancels what is open, and only that", async () => {
      const manual = gatewayWith({ capture: "manual" })
      const open = await manual.createIntent(await card("pays"))
      expect((await manual.cancelIntent(open.id)).status).toBe("canceled")
      expect((await manual.cancelIntent(open.id)).status).toBe("canceled")
      const paid = await gateway.createIntent(await card("pays"))
      await expect(gateway.cancelIntent(paid.id)).rejects.toMatchObject({
        code: "payment_already_succeeded",
      })
    })

    when("memory")("refunds in parts, each key once", async () => {
      const { id } = await gateway.createIntent(await card("pays"))
      const part = { intent_id: id, amount_fen: 1_000 }
      const first = await gateway.refund({ ...part, key: "ref_a" })
      const again = await gateway.refund({ ...part, key: "ref_a" })
      const second = await gateway.refund({
        ...part,
        key: "ref_b",
        amount_fen: 11_345,
      })
      expect(again.id).toBe(first.id)
      expect(second.id).not.toBe(first.id)
      const refunds = await gateway.refundsOf(id)
      expect(
        refunds.map(({ key, amount_fen }) => [key, amount_fen]).sort()
      ).toEqual([
        ["ref_a", 1_000],
        ["ref_b", 11_345],
      ])
    })

    when("memory")("says that it does not know an intent", async () => {
      await expect(gateway.retrieveIntent("pi_unknown")).rejects.toMatchObject({
        code: "payment_missing",
      })
    })

    when("limits")("refuses to refund more than was paid", async () => {
      const { id } = await gateway.createIntent(await card("pays"))
      const refund = (key: string, amount_fen: number) =>
        gateway.refund({ key, intent_id: id, amount_fen })
      await refund(`${id}-1`, 12_000)
      await expect(refund(`${id}-2`, 346)).rejects.toMatchObject({
        code: "refund_exceeds_payment",
      })
      await refund(`${id}-3`, 345)
      await expect(refund(`${id}-4`, 1)).rejects.toMatchObject({
        code: "refund_exceeds_payment",
      })
      expect((await gateway.retrieveIntent(id)).refunded_fen).toBe(12_345)
    })

    when("keys")("answers the same intent to the same key", async () => {
      const intent = asked()
      const first = await gateway.createIntent(intent)
      const again = await gateway.createIntent(intent)
      expect(again).toEqual(first)
      await expect(
        gateway.createIntent({ ...intent, amount_fen: 1 })
      ).rejects.toMatchObject({ code: "gateway_key_reused" })
    })

    when("wallets")("shows a code for WeChat Pay", async () => {
      const intent = await gateway.createIntent(asked())
      expect(intent).toMatchObject({
        status: "requires_action",
        method: "wechat_pay",
        next_action: {
          kind: "qr",
          data: expect.stringContaining(intent.id),
          hosted_url: expect.stringMatching(/^http/),
        },
      })
      const expires =
        intent.next_action?.kind === "qr" && intent.next_action.expires_at
      expect(Date.parse(String(expires)) - Date.parse(intent.created_at)).toBe(
        7_200_000
      )
    })

    when("wallets")("leads away for Alipay", async () => {
      const intent = await gateway.createIntent({
        ...asked(),
        method: "alipay",
      })
      expect(intent).toMatchObject({
        status: "requires_action",
        method: "alipay",
        next_action: { kind: "redirect", url: expect.stringMatching(/^http/) },
      })
    })

    when("notices")("signs its notices", async () => {
      const line = await listenForNotices()
      try {
        const [secret = ""] = running.options.webhook_secrets
        await running.notify(line.url, secret)
        const intent = await card("pays")
        const { id } = await gateway.createIntent(intent)
        const heard = await until("the notice of the payment", () =>
          line.received
            .map(({ body, headers }) =>
              verifyEvent(body, headers, readOptions(running.options))
            )
            .find(
              (verified) =>
                verified.ok &&
                verified.event.intent_id === id &&
                verified.event.news === "payment_succeeded"
            )
        )
        expect(heard).toMatchObject({
          event: {
            event_id: expect.stringMatching(/^evt_/),
            session_id: intent.session_id,
            amount_fen: 12_345,
          },
        })
        expect(
          line.received.every(
            ({ body, headers }) =>
              verifyEvent(body, headers, {
                webhook_secrets: ["whsec_of_somebody_else"],
                webhook_tolerance_seconds: 300,
              }).ok
          )
        ).toBe(false)
      } finally {
        await line.stop()
      }
    })
  }
)

describe("backends that are not on this machine", () => {
  backends
    .filter(({ start }) => !start)
    .forEach(({ name }) => {
      it.skip(`the payment contract against ${name} (not found)`, () =>
        undefined)
    })
  it("leaves the sandbox, which is always asked", () => {
    expect(
      backends.some(({ name, start }) => name === "sandbox" && start)
    ).toBe(true)
  })
})
