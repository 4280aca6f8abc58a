import path from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Sandbox } from "@mall/payment-stripe-compatible/sandbox"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { seedShop } from "../../../src/scripts/seed/shop"
import { startPaymentSandbox } from "../../helpers/payment-sandbox"

const GATEWAY = "pp_stripe-compatible_stripe-compatible"

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ getContainer }) => {
    let sandbox: Sandbox
    beforeAll(async () => {
      sandbox = await startPaymentSandbox()
    })
    afterAll(() => sandbox.stop())

    const payments = () => getContainer().resolve(Modules.PAYMENT)

    const start = async (amount = 123.45, data: object = {}) => {
      const collection = await payments().createPaymentCollections({
        currency_code: "cny",
        amount,
      })
      const session = await payments().createPaymentSession(collection.id, {
        provider_id: GATEWAY,
        currency_code: "cny",
        amount,
        data: { method: "wechat_pay", ...data },
      })
      return { collection, session, intent_id: String(session.data.id) }
    }

    const collectionOf = async (id: string) => {
      const { status, captured_amount, refunded_amount } =
        await payments().retrievePaymentCollection(id)
      return [status, Number(captured_amount), Number(refunded_amount)]
    }

    describe("the gateway in Medusa", () => {
      it("is a provider of the region that the seed makes, old or new", async () => {
        const container = getContainer()
        await seedShop(container)
        const query = container.resolve(ContainerRegistrationKeys.QUERY)
        const providers = async () => {
          const { data } = await query.graph({
            entity: "region",
            fields: ["id", "payment_providers.id"],
            filters: { currency_code: "cny" },
          })
          return data.map(({ payment_providers }) =>
            (payment_providers as { id: string }[]).map(({ id }) => id).sort()
          )
        }
        expect(await providers()).toEqual([[GATEWAY, "pp_system_default"]])
        // One that was made before there was a gateway.
        const link = container.resolve(ContainerRegistrationKeys.LINK)
        const [region] = await container
          .resolve(Modules.REGION)
          .listRegions({ currency_code: "cny" })
        await link.dismiss({
          [Modules.REGION]: { region_id: region?.id },
          [Modules.PAYMENT]: { payment_provider_id: GATEWAY },
        })
        expect(await providers()).toEqual([["pp_system_default"]])
        await seedShop(container)
        expect(await providers()).toEqual([[GATEWAY, "pp_system_default"]])
      })

      it("takes a payment from code to refund, right to the fen", async () => {
        const { collection, session, intent_id } = await start()
        expect(session).toMatchObject({
          status: "requires_more",
          data: {
            session_id: session.id,
            amount_fen: 12_345,
            next_action: { kind: "qr" },
          },
        })
        await expect(
          payments().authorizePaymentSession(session.id, {})
        ).rejects.toThrow("not authorized")

        sandbox.pay(intent_id)
        const payment = await payments().authorizePaymentSession(session.id, {})
        expect(await collectionOf(collection.id)).toEqual([
          "completed",
          123.45,
          0,
        ])

        await payments().refundPayment({
          payment_id: String(payment?.id),
          amount: 23.45,
        })
        await payments().refundPayment({
          payment_id: String(payment?.id),
          amount: 100,
        })
        expect(await collectionOf(collection.id)).toEqual([
          "completed",
          123.45,
          123.45,
        ])
        await expect(
          payments().refundPayment({
            payment_id: String(payment?.id),
            amount: 0.01,
          })
        ).rejects.toThrow()
        const [kept] = await payments().listPayments({ id: payment?.id })
        expect(kept?.data).toMatchObject({ refunded_fen: 12_345 })
      })

      it("closes the code of a session that is deleted, not one that is paid", async () => {
        const open = await start()
        await payments().deletePaymentSession(open.session.id)
        const paid = await start()
        sandbox.pay(paid.intent_id)
        await expect(
          payments().deletePaymentSession(paid.session.id)
        ).rejects.toMatchObject({ code: "payment_already_succeeded" })
        const states = new Map(
          sandbox.intents().map(({ id, status }) => [id, status])
        )
        expect(states.get(open.intent_id)).toBe("canceled")
        expect(states.get(paid.intent_id)).toBe("succeeded")
      })

      it("refuses in both languages and leaves no session behind", async () => {
        const before = (await payments().listPaymentSessions({})).length
        await expect(start(1.005)).rejects.toMatchObject({
          code: "payment_amount_invalid",
          sentence: { zh: expect.any(String), en: expect.any(String) },
        })
        await expect(start(10, { method: "card" })).rejects.toMatchObject({
          code: "payment_method_unavailable",
        })
        expect((await payments().listPaymentSessions({})).length).toBe(before)
      })

      it("keeps nothing of the payer in what Medusa stores", async () => {
        const { session } = await start()
        expect(Object.keys(session.data).sort()).toEqual([
          "amount_fen",
          "created_at",
          "currency_code",
          "declined",
          "id",
          "method",
          "next_action",
          "received_fen",
          "refunded_fen",
          "session_id",
          "status",
        ])
      })
    })
  },
})
