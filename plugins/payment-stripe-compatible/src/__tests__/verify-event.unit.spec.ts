import crypto from "node:crypto"
import fc from "fast-check"
import { sessionStatusOf } from "../lib/payment-status"
import { type GatewayEvent, intentStatuses } from "../types"
import { verifyEvent } from "../verify-event"

const now = new Date("2026-11-24T08:00:00Z")
const seconds = now.getTime() / 1000
const current = "whsec_current_0123456789"
const former = "whsec_former_0123456789"
const options = {
  webhook_secrets: [current, former],
  webhook_tolerance_seconds: 300,
}

const sign = (body: string | Buffer, secret: string, at = seconds) =>
  crypto
    .createHmac("sha256", secret)
    .update(Buffer.concat([Buffer.from(`${at}.`), Buffer.from(body)]))
    .digest("hex")

const header = (body: string | Buffer, secret = current, at = seconds) => ({
  "stripe-signature": `t=${at},v1=${sign(body, secret, at)}`,
})

const intent = (change: object = {}) => ({
  id: "pi_1",
  object: "payment_intent",
  amount: 12_345,
  amount_received: 12_345,
  currency: "cny",
  metadata: { session_id: "payses_1" },
  ...change,
})

const event = (change: object = {}, object: object = intent()) =>
  JSON.stringify({
    id: "evt_1",
    object: "event",
    type: "payment_intent.succeeded",
    created: seconds - 5,
    data: { object },
    ...change,
  })

const verify = (body: string | Buffer, headers: object) =>
  verifyEvent(body, headers as Record<string, string>, options, now)

describe("a notice of the gateway", () => {
  it("is told in the mall's words", () => {
    const body = event()
    expect(verify(body, header(body))).toEqual({
      ok: true,
      event: {
        event_id: "evt_1",
        type: "payment_intent.succeeded",
        news: "payment_succeeded",
        session_id: "payses_1",
        intent_id: "pi_1",
        refund_id: null,
        amount_fen: 12_345,
        occurred_at: "2026-11-24T07:59:55.000Z",
      },
    })
  })

  it("is good under the former secret while secrets are exchanged", () => {
    const body = event()
    expect(verify(body, header(body, former)).ok).toBe(true)
    const both = `t=${seconds},v1=${sign(body, "whsec_gone_0123456789")},v1=${sign(body, current)}`
    expect(verify(body, { "stripe-signature": both }).ok).toBe(true)
    expect(verify(body, { "Stripe-Signature": both }).ok).toBe(true)
  })

  it("tells of refunds, old names and new", () => {
    const refund = {
      id: "re_1",
      object: "refund",
      amount: 500,
      currency: "cny",
      payment_intent: "pi_1",
      metadata: { session_id: "payses_1", key: "ref_1" },
    }
    const news = (type: string, status: string) => {
      const body = event({ type }, { ...refund, status })
      const verified = verify(body, header(body))
      return verified.ok && [verified.event.news, verified.event.refund_id]
    }
    expect(news("refund.created", "pending")).toEqual([
      "refund_pending",
      "re_1",
    ])
    expect(news("refund.updated", "succeeded")).toEqual([
      "refund_succeeded",
      "re_1",
    ])
    expect(news("refund.failed", "failed")).toEqual(["refund_failed", "re_1"])
    expect(news("charge.refund.updated", "succeeded")).toEqual([
      "refund_succeeded",
      "re_1",
    ])
  })

  it.each([
    ["of a kind the mall does not know", event({ type: "payout.paid" })],
    ["in another currency", event({}, intent({ currency: "usd" }))],
  ])("%s is answered and forgotten", (_what, body) => {
    expect(verify(body, header(body))).toMatchObject({
      ok: true,
      event: { news: "other", session_id: null, amount_fen: null },
    })
  })

  it.each([
    ["no json", "{"],
    ["no event", JSON.stringify({ id: "evt_1" })],
    ["an amount that is no whole number", event({}, intent({ amount: 1.5 }))],
    ["a negative amount", event({}, intent({ amount: -1 }))],
    ["another object than its type says", event({}, { object: "charge" })],
  ])("that is %s is malformed even when signed", (_what, body) => {
    expect(verify(body, header(body))).toEqual({
      ok: false,
      refusal: "webhook_malformed",
    })
  })

  it("without one signature, or with two, is refused", () => {
    const body = event()
    const { "stripe-signature": good } = header(body)
    const missing = { ok: false, refusal: "webhook_signature_missing" }
    expect(verify(body, {})).toEqual(missing)
    expect(verify(body, { "stripe-signature": [good, good] })).toEqual(missing)
    for (const bad of [
      "t=,v1=",
      good.replace("v1=", "v0="),
      good.replace("t=", "x="),
      `${good},t=${seconds}`,
      good.split(",")[1] ?? "",
    ]) {
      expect(verify(body, { "stripe-signature": bad })).toEqual({
        ok: false,
        refusal: "webhook_signature_wrong",
      })
    }
  })

  it("holds within the tolerance in both directions and not a second more", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (skew) => {
        const body = event()
        const verified = verify(body, header(body, current, seconds + skew))
        expect(verified.ok).toBe(Math.abs(skew) <= 300)
        if (!verified.ok) {
          expect(verified.refusal).toBe("webhook_signature_stale")
        }
      })
    )
  })

  it("is refused when one byte of it changes", () => {
    const body = Buffer.from(event())
    const headers = header(body)
    fc.assert(
      fc.property(
        fc.nat(body.length - 1),
        fc.integer({ min: 1, max: 255 }),
        (at, flip) => {
          const forged = Buffer.from(body)
          forged[at] = (forged[at] ?? 0) ^ flip
          expect(verify(forged, headers)).toEqual({
            ok: false,
            refusal: "webhook_signature_wrong",
          })
        }
      )
    )
  })

  it("is refused under every other secret and every invented signature", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 40 }),
        fc.string({ maxLength: 80 }),
        (secret, invented) => {
          fc.pre(secret !== current && secret !== former)
          const body = event()
          expect(verify(body, header(body, secret)).ok).toBe(false)
          expect(verify(body, { "stripe-signature": invented }).ok).toBe(false)
          expect(
            verify(body, { "stripe-signature": `t=${seconds},v1=${invented}` })
              .ok
          ).toBe(false)
        }
      )
    )
  })

  it("never throws, whatever is signed", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, type) => {
        const bodies = [
          JSON.stringify(value),
          event({ type }, { object: "payment_intent", value }),
          event({ data: value }),
          event({ created: value }),
        ]
        for (const body of bodies) {
          expect(verify(body, header(body))).toHaveProperty("ok")
        }
      })
    )
  })
})

describe("the news of one payment", () => {
  const life = [
    ["payment_intent.created", "payment_pending"],
    ["payment_intent.requires_action", "payment_requires_action"],
    ["payment_intent.payment_failed", "payment_failed"],
    ["payment_intent.processing", "payment_processing"],
    ["payment_intent.succeeded", "payment_succeeded"],
  ].map(([type, news], at) => ({
    news,
    body: event({ id: `evt_${at}`, type, created: seconds - 100 + at }),
  }))

  it("reads the same in every order and however often it is repeated", () => {
    const arrivals = fc.array(fc.nat(life.length - 1), { maxLength: 30 })
    fc.assert(
      fc.property(arrivals, (order) => {
        const seen = new Map<string, GatewayEvent>()
        for (const at of order) {
          const one = life[at]
          const verified = verify(one?.body ?? "", header(one?.body ?? ""))
          if (!verified.ok) {
            throw new Error(verified.refusal)
          }
          expect(verified.event.news).toBe(one?.news)
          // A repeat is the same news under the same id, so it can be dropped.
          const before = seen.get(verified.event.event_id)
          expect(before ?? verified.event).toEqual(verified.event)
          seen.set(verified.event.event_id, verified.event)
        }
        expect(seen.size).toBe(new Set(order).size)
      })
    )
  })
})

describe("what Medusa calls a state", () => {
  it("is captured for nothing but money that has arrived", () => {
    const captured = intentStatuses.filter(
      (status) => sessionStatusOf({ status, declined: null }) === "captured"
    )
    expect(captured).toEqual(["succeeded"])
  })

  it("tells a failed attempt from one not yet made", () => {
    const status = "requires_payment_method" as const
    expect(sessionStatusOf({ status, declined: "card_declined" })).toBe("error")
    expect(sessionStatusOf({ status, declined: null })).toBe("pending")
    expect(sessionStatusOf({ status: "requires_action", declined: null })).toBe(
      "requires_more"
    )
  })
})
