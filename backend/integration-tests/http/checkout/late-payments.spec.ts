import crypto from "node:crypto"
import path from "node:path"
import { lapsePurchases, reconcilePayments } from "@mall/checkout/workflows"
import type { Sandbox } from "@mall/payment-stripe-compatible/sandbox"
import { freeLapsedHoldsWorkflow } from "@mall/subsidy/workflows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { until } from "../../../harness/until"
import { type Shopper, tokenFor } from "../../helpers/create-shop"
import { startPaymentSandbox } from "../../helpers/payment-sandbox"
import {
  assertGatewayAgrees,
  assertWorkersBooks,
  rowsOf,
} from "../../helpers/worker-books"
import { createWorkerMall } from "../../helpers/worker-mall"

jest.setTimeout(180_000)

const HOOK = "/hooks/payment/stripe-compatible_stripe-compatible"
const HOUR = 3_600_000
const GRANTED_FEN = 10_000
const OWN_FEN = 9_980

/**
 * A purchase is due after three hours, its subsidies are held for an hour
 * more and freed by their own job a day after that. Whenever the money
 * arrives, it buys everything or goes back whole.
 */
medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    let sandbox: Sandbox
    let shopper: Shopper
    let purchaseId: string

    beforeEach(async () => {
      sandbox = await startPaymentSandbox()
      sandbox.notifyAt(`${api.defaults.baseURL}${HOOK}`)
      const mall = await createWorkerMall(getContainer(), api)
      ;[shopper] = (await mall.workers("一班", 1)) as [Shopper]
      await mall.grant("一班", 1, GRANTED_FEN)
      const { data } = await post(
        "/store/checkout",
        {
          lines: [{ variant_id: mall.shop.millet.variant_id, quantity: 2 }],
          address_id: shopper.address_id,
          expected_own_fen: OWN_FEN,
          payment_method: "wechat_pay",
        },
        { "idempotency-key": crypto.randomUUID() }
      )
      purchaseId = data.purchase.id
    })

    afterEach(async () => {
      await assertWorkersBooks(getContainer())
      await assertGatewayAgrees(getContainer(), sandbox)
      await sandbox.stop()
    })

    const post = (url: string, data: unknown = {}, headers = {}) =>
      api.request({
        method: "post",
        url,
        data,
        headers: { ...shopper.headers, ...headers },
        validateStatus: () => true,
      })

    const shown = async () => {
      const { data } = await api.get(`/store/purchases/${purchaseId}`, {
        headers: shopper.headers,
      })
      return data.purchase
    }

    const purse = async () => {
      const [row] = await rowsOf(getContainer())<{ left: number }>(
        "select left_fen::int as left from subsidy_allowance"
      )
      return row?.left
    }

    const intent = () => sandbox.intents()[0]?.id ?? ""

    const dueAgo = (hours: number) =>
      rowsOf(getContainer())(
        `with due as (update purchase
           set due_at = now() - ?::numeric * interval '1 hour' where id = ?)
         update subsidy_redemption
         set expires_at = now() - (?::numeric - 1) * interval '1 hour'
         where purchase_id = ?`,
        [hours, purchaseId, hours, purchaseId]
      )

    const refunded = () =>
      until("the refund", async () => {
        const [refund] = (await shown()).refunds
        return refund?.state === "succeeded" ? refund : undefined
      })

    it("buys everything when it arrives after the purchase was due and its subsidy is still held", async () => {
      await dueAgo(0.5)
      sandbox.pay(intent())
      await until("the payment", async () =>
        (await shown()).state === "paid" ? true : undefined
      )
      expect((await shown()).refunds).toEqual([])
      expect(await purse()).toBe(0)
      await lapsePurchases(getContainer(), new Date())
      expect((await shown()).state).toBe("paid")
    })

    it("goes back whole when it arrives after the subsidy was freed, though nobody let the purchase lapse", async () => {
      await dueAgo(26)
      await freeLapsedHoldsWorkflow(getContainer()).run({
        input: { now: new Date().toISOString() },
      })
      expect((await shown()).state).toBe("awaiting_payment")
      expect(await purse()).toBe(GRANTED_FEN)
      sandbox.pay(intent())
      expect(await refunded()).toMatchObject({
        reason: "late_payment",
        own_fen: OWN_FEN,
        subsidy_fen: 0,
      })
      expect((await shown()).state).toBe("lapsed")
      expect(await purse()).toBe(GRANTED_FEN)
    })

    const operator = tokenFor("user", "user_operator")
    const asOperator = (verb: string) =>
      post(`/admin/purchases/${purchaseId}/${verb}`, {}, operator)
    const waiting = async () => {
      const { data } = await api.get("/admin/purchases?attention=true", {
        headers: operator,
      })
      return data.purchases.map(
        ({ attention }: { attention: string[] }) => attention
      )
    }

    it("pays for nothing when it is another amount: the operator sees it and sends it back whole, once", async () => {
      sandbox.payOther(intent(), 9_000)
      const [attention] = await until("the operator's list", async () => {
        const list = await waiting()
        return list.length > 0 ? list : undefined
      })
      expect(attention).toEqual(["payment_differs"])
      expect((await shown()).state).toBe("awaiting_payment")
      await assertWorkersBooks(getContainer())
      const asked = await asOperator("check-payment")
      const { session_id } = asked.data.purchase.payments[0]
      expect(asked.data.purchase).toMatchObject({
        state: "awaiting_payment",
        payments: [
          { state: "differs", amount_fen: OWN_FEN, received_fen: 9_000 },
        ],
      })

      const answers = await Promise.all([
        asOperator(`payments/${session_id}/return`),
        asOperator(`payments/${session_id}/return`),
      ])
      answers.forEach(({ status }) => expect(status).toBe(200))
      const { data } = await asOperator("check-payment")
      expect(data.purchase.refunds).toMatchObject([
        { reason: "other_amount", own_fen: 9_000, state: "succeeded" },
      ])
      expect(await waiting()).toEqual([])
      const foreign = await asOperator("payments/payses_none/return")
      expect(foreign.data.code).toBe("payment_not_returnable")

      const again = await post(`/store/purchases/${purchaseId}/pay`)
      expect(again.data.payment.action.kind).toBe("qr_code")
      sandbox.pay(sandbox.intents().at(-1)?.id ?? "")
      await until("the payment", async () =>
        (await shown()).state === "paid" ? true : undefined
      )
    })

    it("is tried again by the operator when its refund was given up, and asked about though the purchase is over", async () => {
      sandbox.holdNotices()
      sandbox.payLate(intent(), 9 * 3600)
      await lapsePurchases(getContainer(), new Date(Date.now() + 4 * HOUR))
      sandbox.pay(intent())
      sandbox.dropNotices()
      const asked = await asOperator("check-payment")
      expect(asked.data.purchase).toMatchObject({
        state: "lapsed",
        refunds: [{ reason: "late_payment", state: "succeeded" }],
      })
      // As thirty refusals of the gateway leave it.
      await rowsOf(getContainer())(
        `update purchase_refund set state = 'failed', attempts = 30,
           settled_at = null, last_error = 'gateway'`
      )
      expect(await waiting()).toEqual([["refund_failed"]])
      const { data } = await asOperator("retry-refunds")
      expect(data.purchase.refunds).toMatchObject([
        { state: "succeeded", attempts: 1, last_error: null },
      ])
      expect(await waiting()).toEqual([])
    })

    it("goes back whole when it arrives after the purchase lapsed", async () => {
      sandbox.payLate(intent(), 9 * 3600)
      await lapsePurchases(getContainer(), new Date(Date.now() + 4 * HOUR))
      expect(await purse()).toBe(GRANTED_FEN)
      sandbox.holdNotices()
      sandbox.pay(intent())
      sandbox.dropNotices()
      await reconcilePayments(getContainer(), new Date(Date.now() + 10 * HOUR))
      expect(await refunded()).toMatchObject({ reason: "late_payment" })
      expect(await purse()).toBe(GRANTED_FEN)
    })
  },
})
