import path from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createInvitesWorkflow } from "@medusajs/medusa/core-flows"
import { createOperator } from "../../helpers/create-gift-mall"
import { createTenants } from "../../helpers/create-tenants"
import { publishableKey } from "../../helpers/publishable-key"
import { TEST_PASSWORD } from "../../helpers/sign-in"
import { codeSentTo, signInWorker } from "../../helpers/sign-in-worker"

jest.setTimeout(240_000)

const MISTAKES = 5
medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    const post = (
      url: string,
      data: unknown,
      headers: Record<string, string> = {}
    ) =>
      api.request({
        method: "POST",
        url,
        data,
        headers,
        validateStatus: () => true,
      })
    const rows = (sql: string) =>
      getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(sql)
    const operator = "operator@pause.test"

    /** Every way in: right and wrong credentials of somebody who exists. */
    const doors = async () => {
      const container = getContainer()
      const tenants = await createTenants(container)
      await createOperator(container, operator)
      const mobile = "13812345678"
      const token = await signInWorker(api, container, mobile)
      await post(
        "/store/sign-in/password",
        { password: TEST_PASSWORD },
        {
          authorization: `Bearer ${token}`,
          "x-publishable-api-key": await publishableKey(container),
        }
      )
      const staff = (actor: string, email: string) => ({
        url: `/auth/${actor}/emailpass`,
        right: { email, password: TEST_PASSWORD },
        wrong: { email, password: "wrong-battery" },
        nobody: { email: `no-${email}`, password: TEST_PASSWORD },
      })
      return [
        staff("union_staff", tenants.union.manager),
        staff("cooperative_staff", tenants.cooperative.owner),
        staff("user", operator),
        {
          url: "/auth/customer/mobile-password",
          right: { mobile, password: TEST_PASSWORD },
          wrong: { mobile, password: "wrong-battery" },
          nobody: { mobile: "13700000000", password: TEST_PASSWORD },
        },
      ]
    }

    it("pauses every actor's account after five mistakes, and an unknown one alike", async () => {
      for (const { url, right, wrong, nobody } of await doors()) {
        for (const tried of [wrong, nobody]) {
          for (let mistake = 0; mistake < MISTAKES; mistake++) {
            const { status, data } = await post(url, tried)
            expect([url, status, data.type]).toEqual([url, 401, "unauthorized"])
          }
        }
        // The right password learns nothing either while the pause lasts.
        const answers = [
          await post(url, right),
          await post(url, wrong),
          await post(url, nobody),
        ]
        for (const { status, data, headers } of answers) {
          expect([status, data.code]).toEqual([429, "sign_in_paused"])
          expect(data.message).toMatch(/请 (\d+ 秒|1 分钟)后再试/)
          expect(Number(headers["retry-after"])).toBeGreaterThan(50)
        }
        // Another way of writing the account is the same account.
        if ("email" in right) {
          const email = ` ${right.email?.toUpperCase()} `
          expect((await post(url, { ...right, email })).status).toBe(429)
        }
        await rows(
          `update sign_in_pace set stamps = array(select s - 61000 from unnest(stamps) s)`
        )
        expect((await post(url, right)).status).toBe(200)
        // Success has wiped the slate: four more mistakes are free again.
        for (let mistake = 0; mistake < MISTAKES - 1; mistake++) {
          expect((await post(url, wrong)).status).toBe(401)
        }
        expect((await post(url, right)).status).toBe(200)
      }
    })

    it("takes no credentials past the pause: neither by GET, nor as another actor, nor in a burst", async () => {
      const [union] = await doors()
      const { url, wrong, right } = union!
      const burst = await Promise.all(
        Array.from({ length: 20 }, () => post(url, wrong))
      )
      const taken = burst.filter(({ status }) => status === 401)
      expect(taken).toHaveLength(MISTAKES)
      const byGet = await api.request({
        method: "GET",
        url,
        data: right,
        params: right,
        validateStatus: () => true,
      })
      expect(byGet.status).toBe(429)
      for (const other of [
        "/auth/user/emailpass",
        "/auth/cooperative_staff/emailpass",
        "/auth/union%5Fstaff/emailpass",
        "/AUTH/union_staff/emailpass/",
      ]) {
        expect([other, (await post(other, right)).status]).toEqual([other, 429])
      }
    })

    it("answers in the reader's language, and alike for wrong and unknown", async () => {
      for (const { url, wrong, nobody } of await doors()) {
        const known = await post(url, wrong)
        const unknown = await post(url, nobody)
        expect(known.data).toEqual(unknown.data)
        expect(known.data.message).toMatch(/密码不正确/)
        const english = await post(url, wrong, { "accept-language": "en" })
        expect(english.data.message).toMatch(/is wrong/)
      }
    })

    it("tells nobody by the clock whether an account exists", async () => {
      const [union, , , worker] = await doors()
      const time = async (url: string, data: unknown) => {
        await rows(`delete from sign_in_pace`)
        const before = performance.now()
        await post(url, data)
        return performance.now() - before
      }
      for (const { url, wrong, nobody } of [union!, worker!]) {
        const known: number[] = []
        const unknown: number[] = []
        for (let turn = 0; turn < 9; turn++) {
          known.push(await time(url, wrong))
          unknown.push(await time(url, nobody))
        }
        // Medusa's own answers an unknown one in a tenth of the time.
        const ratio = Math.min(...unknown) / Math.min(...known)
        expect(ratio).toBeGreaterThan(0.6)
        expect(ratio).toBeLessThan(1.6)
      }
    })

    it("lets nobody register, and nobody ask for a reset", async () => {
      const tenants = await createTenants(getContainer())
      const identities = async () =>
        (await getContainer().resolve(Modules.AUTH).listProviderIdentities())
          .length
      const before = await identities()
      const key = await publishableKey(getContainer())
      for (const actor of [
        "union_staff",
        "cooperative_staff",
        "user",
        "customer",
        "county_office",
      ]) {
        for (const provider of [
          "emailpass",
          "mobile-code",
          "mobile-password",
        ]) {
          for (const email of ["squatter@evil.test", tenants.union.manager]) {
            const url = `/auth/${actor}/${provider}`
            const credentials = {
              email,
              mobile: "13812345678",
              identifier: email,
              password: TEST_PASSWORD,
            }
            for (const action of ["register", "reset-password", "update"]) {
              const { status } = await post(`${url}/${action}`, credentials)
              expect([action, actor, provider, status]).toEqual([
                action,
                actor,
                provider,
                action === "update" ? expect.any(Number) : 400,
              ])
            }
          }
        }
      }
      const { status, data } = await post(
        "/store/customers",
        { email: "squatter@evil.test" },
        { "x-publishable-api-key": key }
      )
      expect(status).toBeGreaterThanOrEqual(400)
      expect(data.customer).toBeUndefined()
      expect(await identities()).toBe(before)
    })

    it("keeps Medusa Admin's own invitations working, for the invited e-mail only", async () => {
      const email = "invited@mall.test"
      const credentials = { email, password: TEST_PASSWORD }
      const register = (data: unknown) =>
        post("/auth/user/emailpass/register", data)
      expect((await register(credentials)).status).toBe(400)
      await createInvitesWorkflow(getContainer()).run({
        input: { invites: [{ email }] },
      })
      expect(
        (await register({ ...credentials, email: "other@mall.test" })).status
      ).toBe(400)
      const { status, data } = await register(credentials)
      expect([status, typeof data.token]).toEqual([200, "string"])
    })

    it("keeps names and phones out of Medusa's plain customer fields", async () => {
      const container = getContainer()
      const mobile = "13812345678"
      const headers = {
        authorization: `Bearer ${await signInWorker(api, container, mobile)}`,
        "x-publishable-api-key": await publishableKey(container),
      }
      for (const [url, data] of [
        ["/store/customers/me", { phone: mobile, first_name: "三" }],
        ["/store/customers/me/addresses", { address_1: "中山路1号" }],
      ] as const) {
        const answer = await post(url, data, headers)
        expect([answer.status, answer.data.code]).toEqual([
          400,
          "customer_data_closed",
        ])
      }
      const [customer] = await container
        .resolve(Modules.CUSTOMER)
        .listCustomers({}, { relations: ["addresses"] })
      expect(customer).toMatchObject({ phone: null, addresses: [] })
    })

    it("keeps the way by code open to a worker whose password is under attack", async () => {
      await doors()
      const mobile = "13812345678"
      for (let mistake = 0; mistake <= MISTAKES; mistake++) {
        await post("/auth/customer/mobile-password", {
          mobile,
          password: "guess-guess-1",
        })
      }
      await rows(`update sign_in_pace set stamps = '{}'
        where cardinality(stamps) = 1`)
      const code = await codeSentTo(getContainer(), mobile)
      expect(code).toMatch(/^\d{6}$/)
      const key = await publishableKey(getContainer())
      await post(
        "/store/sign-in/codes",
        { mobile },
        { "x-publishable-api-key": key }
      )
      const fresh = await codeSentTo(getContainer(), mobile)
      const { status } = await post("/auth/customer/mobile-code", {
        mobile,
        code: fresh,
      })
      expect(status).toBe(200)
    })
  },
})
