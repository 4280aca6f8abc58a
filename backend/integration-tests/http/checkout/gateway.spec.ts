import crypto from "node:crypto"
import path from "node:path"
import { registerTender } from "@mall/checkout/tenders"
import { lapsePurchases, reconcilePayments } from "@mall/checkout/workflows"
import { fen } from "@mall/ledger/money"
import type { Sandbox } from "@mall/payment-stripe-compatible/sandbox"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  allowanceTender,
  grantAllowance,
  purseOf,
} from "../../../harness/allowance-tender"
import { until } from "../../../harness/until"
import { assertBooksBalance } from "../../helpers/assert-books-balance"
import {
  createShop,
  createShopper,
  type Shopper,
} from "../../helpers/create-shop"
import { startPaymentSandbox } from "../../helpers/payment-sandbox"

jest.setTimeout(180_000)

const HOOK = "/hooks/payment/stripe-compatible_stripe-compatible"
const HOUR = 3_600_000

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    let sandbox: Sandbox
    let shopper: Shopper
    let lines: { variant_id: string; quantity: number }[]

    beforeAll(() => registerTender(allowanceTender))

    beforeEach(async () => {
      sandbox = await startPaymentSandbox()
      sandbox.notifyAt(`${api.defaults.baseURL}${HOOK}`)
      const shop = await createShop(getContainer())
      shopper = await createShopper(getContainer(), shop.key)
      await grantAllowance(getContainer(), shopper.id, fen(10_000))
      lines = [{ variant_id: shop.millet.variant_id, quantity: 2 }]
    })

    afterEach(async () => {
      await sandbox.stop()
      await assertBooksBalance(getContainer())
    })

    const post = async (url: string, data: unknown = {}, headers = {}) =>
      api.request({
        method: "post",
        url,
        data,
        headers: { ...shopper.headers, ...headers },
        validateStatus: () => true,
      })

    const buy = async () => {
      const { data } = await post(
        "/store/checkout",
        {
          lines,
          address_id: shopper.address_id,
          expected_own_fen: 9980,
          payment_method: "wechat_pay",
        },
        { "idempotency-key": crypto.randomUUID() }
      )
      return data as {
        purchase: { id: string }
        payment: { action: { kind: string; content?: string } | null }
      }
    }

    const shown = async (id: string) => {
      const { data } = await api.get(`/store/purchases/${id}`, {
        headers: shopper.headers,
      })
      return data.purchase
    }

    const reaches = (id: string, state: string) =>
      until(`the purchase to be ${state}`, async () => {
        const purchase = await shown(id)
        return purchase.state === state ? purchase : undefined
      })

    const refunded = (id: string) =>
      until("the refund", async () => {
        const [refund] = (await shown(id)).refunds
        return refund?.state === "succeeded" ? refund : undefined
      })

    const intent = () => sandbox.intents().at(-1)?.id ?? ""

    const eventsKept = async () => {
      const { rows } = await getContainer()
        .resolve("__pg_connection__")
        .raw("select kind, outcome from payment_event")
      return rows as { kind: string; outcome: string }[]
    }

    it("shows a code, and is paid by the notification of it, once", async () => {
      const { purchase, payment } = await buy()
      expect(payment.action).toMatchObject({
        kind: "qr_code",
        content: expect.any(String),
      })
      sandbox.pay(intent())
      await reaches(purchase.id, "paid")
      const succeeded = sandbox
        .events()
        .find(({ type }) => type === "payment_intent.succeeded")
      sandbox.repeatNotice(succeeded?.id ?? "")
      sandbox.repeatNotice(succeeded?.id ?? "")
      await post(`/store/purchases/${purchase.id}/check-payment`)
      const applied = (await eventsKept()).filter(
        ({ outcome }) => outcome === "applied"
      )
      expect(applied).toHaveLength(1)
      expect((await shown(purchase.id)).refunds).toEqual([])
      expect(sandbox.intents()).toHaveLength(1)
    })

    it("loses no payment when every notification is lost", async () => {
      const { purchase } = await buy()
      sandbox.holdNotices()
      sandbox.pay(intent())
      sandbox.dropNotices()
      const later = new Date(Date.now() + 60_000)
      await Promise.all([
        reconcilePayments(getContainer(), later),
        reconcilePayments(getContainer(), later),
      ])
      expect((await shown(purchase.id)).state).toBe("paid")
    })

    it("completes at the end what was paid in time though nobody was told", async () => {
      const { purchase } = await buy()
      sandbox.holdNotices()
      sandbox.pay(intent())
      sandbox.dropNotices()
      await lapsePurchases(getContainer(), new Date(Date.now() + 4 * HOUR))
      expect((await shown(purchase.id)).state).toBe("paid")
    })

    it("gives back what arrives after the end, though the gateway could stop nothing and told nobody", async () => {
      const { purchase } = await buy()
      sandbox.holdNotices()
      sandbox.payLate(intent(), 5 * 3600)
      await lapsePurchases(getContainer(), new Date(Date.now() + 4 * HOUR))
      expect((await shown(purchase.id)).state).toBe("lapsed")
      sandbox.pay(intent())
      sandbox.dropNotices()
      await reconcilePayments(getContainer(), new Date(Date.now() + 6 * HOUR))
      expect(await refunded(purchase.id)).toMatchObject({
        reason: "late_payment",
      })
    })

    it("takes the payment off the gateway when the purchase lapses", async () => {
      const { purchase } = await buy()
      const later = new Date(Date.now() + 4 * HOUR)
      await Promise.all([
        lapsePurchases(getContainer(), later),
        lapsePurchases(getContainer(), later),
      ])
      expect((await shown(purchase.id)).state).toBe("lapsed")
      expect(await purseOf(getContainer(), shopper.id)).toEqual({
        balance_fen: 10_000,
        held_fen: 0,
      })
      expect(sandbox.intents()[0]?.status).toBe("canceled")
      const again = await post(`/store/purchases/${purchase.id}/pay`)
      expect(again.data.code).toBe("purchase_lapsed")
    })

    it("gives back what is paid twice, and only that", async () => {
      const { purchase } = await buy()
      sandbox.payTwice(intent())
      await reaches(purchase.id, "paid")
      expect(await refunded(purchase.id)).toMatchObject({
        reason: "paid_twice",
        own_fen: 9980,
      })
      expect((await shown(purchase.id)).refunded_fen).toBe(0)
    })

    it("lets a failed try be followed by another", async () => {
      const { purchase } = await buy()
      sandbox.fail(intent())
      await until("the failure", async () =>
        (await eventsKept()).some(({ outcome }) => outcome === "closed")
          ? true
          : undefined
      )
      const asked = await post(`/store/purchases/${purchase.id}/check-payment`)
      expect(asked.data.payment).toMatchObject({
        action: null,
        has_failed: true,
      })
      const again = await post(`/store/purchases/${purchase.id}/pay`, {
        payment_method: "wechat_pay",
      })
      expect(again.data.payment.has_failed).toBe(false)
      expect(again.data.payment.action.kind).toBe("qr_code")
      expect(sandbox.intents()).toHaveLength(2)
      sandbox.pay(intent())
      await reaches(purchase.id, "paid")
    })

    it("refunds the try that was paid, though another was opened meanwhile", async () => {
      const { purchase } = await buy()
      sandbox.dropNotices()
      sandbox.pay(intent())
      const other = await post(`/store/purchases/${purchase.id}/pay`, {
        payment_method: "alipay",
      })
      expect(other.data.payment.action).not.toBeNull()
      expect(sandbox.intents()).toHaveLength(2)
      await post(`/store/purchases/${purchase.id}/check-payment`)
      await reaches(purchase.id, "paid")
      await post(`/store/purchases/${purchase.id}/cancel`)
      expect(await refunded(purchase.id)).toMatchObject({ own_fen: 9980 })
    })

    it("keeps the purchase while the gateway is away, and opens it later", async () => {
      await sandbox.stop()
      const { purchase, payment } = await buy()
      expect(payment.action).toBeNull()
      sandbox = await startPaymentSandbox(`${api.defaults.baseURL}${HOOK}`)
      const { data } = await post(`/store/purchases/${purchase.id}/pay`)
      expect(data.payment.action.kind).toBe("qr_code")
      sandbox.pay(intent())
      await reaches(purchase.id, "paid")
    })

    it("refunds at the gateway when it is cancelled, and keeps at it", async () => {
      const { purchase } = await buy()
      sandbox.pay(intent())
      await reaches(purchase.id, "paid")
      const cancelled = await post(`/store/purchases/${purchase.id}/cancel`)
      expect(cancelled.data.purchase.refunds[0]).toMatchObject({
        state: "succeeded",
        own_fen: 9980,
        subsidy_fen: 10_000,
      })
      expect(
        sandbox.events().filter(({ type }) => type.startsWith("refund."))
      ).not.toEqual([])
    })

    it("believes no notification without the gateway's signature", async () => {
      const { purchase } = await buy()
      const forged = {
        id: "evt_forged",
        object: "event",
        type: "payment_intent.succeeded",
        created: Math.floor(Date.now() / 1000),
        data: { object: sandbox.intents()[0] },
      }
      const at = Math.floor(Date.now() / 1000)
      const { status } = await post(HOOK, forged, {
        "stripe-signature": `t=${at},v1=${"0".repeat(64)}`,
      })
      expect(status).toBe(401)
      expect((await post("/hooks/payment/nobody_nobody", forged)).status).toBe(
        401
      )
      expect((await shown(purchase.id)).state).toBe("awaiting_payment")
    })
  },
})
