import path from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  SIGN_IN_MODULE,
  type SignInModuleService,
} from "@mall/sign-in/modules/sign-in"
import { type AuthCradle, openAccount } from "@mall/sign-in/open-account"
import { verifiedMobileOf } from "@mall/sign-in/verified-mobile"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { publishableKey } from "../../helpers/publishable-key"
import { codeSentTo, signInWorker } from "../../helpers/sign-in-worker"

jest.setTimeout(180_000)

const mobile = "13812345678"
const wrongOf = (code: string) => (code === "000000" ? "000001" : "000000")
const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString())

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    let key = ""

    beforeEach(async () => {
      key = await publishableKey(getContainer())
    })

    const call = (
      method: "GET" | "POST",
      url: string,
      data?: unknown,
      headers: Record<string, string> = {}
    ) =>
      api.request({
        method,
        url,
        data,
        headers: { "x-publishable-api-key": key, ...headers },
        validateStatus: () => true,
      })
    const ask = (of = mobile, headers?: Record<string, string>) =>
      call("POST", "/store/sign-in/codes", { mobile: of }, headers)
    const enter = (code: string | undefined, of = mobile) =>
      call("POST", "/auth/customer/mobile-code", { mobile: of, code })
    const rows = async <Row>(sql: string) => {
      const connection = getContainer().resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      return ((await connection.raw(sql)) as { rows: Row[] }).rows
    }

    it("opens an account at the first right code, and finds it again by any way of writing the number", async () => {
      const asked = await ask()
      expect([asked.status, asked.data]).toEqual([
        200,
        { expires_in_seconds: 300, resend_after_seconds: 60 },
      ])
      const code = await codeSentTo(getContainer(), mobile)
      expect(code).toMatch(/^\d{6}$/)
      const entered = await enter(code, "+86 138-1234-5678")
      expect(entered.status).toBe(200)
      const { actor_id, actor_type } = claimsOf(entered.data.token)
      expect(actor_type).toBe("customer")
      const bearer = { authorization: `Bearer ${entered.data.token}` }
      const { data } = await call(
        "GET",
        "/store/sign-in/account",
        undefined,
        bearer
      )
      expect(data).toEqual({
        account: {
          customer_id: actor_id,
          mobile_masked: "138****5678",
          has_password: false,
        },
      })
      await rows(`delete from sign_in_pace`)
      await ask("１３８ １２３４ ５６７８")
      const later = await enter(await codeSentTo(getContainer(), mobile))
      expect(claimsOf(later.data.token).actor_id).toBe(actor_id)
    })

    it("keeps no number, code, name or e-mail in clear anywhere", async () => {
      await signInWorker(api, getContainer(), mobile)
      await ask("13912345678")
      const code = await codeSentTo(getContainer(), "13912345678")
      const [customer] = await getContainer()
        .resolve(Modules.CUSTOMER)
        .listCustomers()
      expect(customer).toMatchObject({
        email: null,
        phone: null,
        first_name: null,
        last_name: null,
        has_account: true,
      })
      const tables = await rows<{ name: string }>(
        `select table_name as name from information_schema.tables
         where table_schema = 'public' and table_type = 'BASE TABLE'`
      )
      for (const { name } of tables) {
        const found = await rows<{ row: string }>(
          `select t::text as row from "${name}" t
           where t::text like '%13812345678%' or t::text like '%13912345678%'
             or t::text ~ '\\m${code}\\M'`
        )
        expect([name, found]).toEqual([name, []])
      }
    })

    it("takes a code once, and voids it after five mistakes", async () => {
      await ask()
      const code = await codeSentTo(getContainer(), mobile)
      const twice = await Promise.all([enter(code), enter(code)])
      expect(twice.map(({ status }) => status).sort()).toEqual([200, 401])
      expect((await enter(code)).data.code).toBe("sign_in_code_wrong")

      const other = "13987654321"
      await ask(other)
      const second = await codeSentTo(getContainer(), other)
      const codes = []
      for (let mistake = 0; mistake < 5; mistake++) {
        codes.push((await enter(wrongOf(second!), other)).data.code)
      }
      expect(codes).toEqual([
        ...Array(4).fill("sign_in_code_wrong"),
        "sign_in_code_spent",
      ])
      // Even right, and with the pause over, it is void.
      await rows(`delete from sign_in_pace`)
      expect((await enter(second, other)).data.code).toBe("sign_in_code_spent")
    })

    it("refuses a code after five minutes, or once a newer one is sent", async () => {
      await ask()
      const first = await codeSentTo(getContainer(), mobile)
      await rows(`delete from sign_in_pace`)
      await ask()
      const second = await codeSentTo(getContainer(), mobile)
      if (first !== second) {
        expect((await enter(first)).status).toBe(401)
      }
      await rows(
        `update sign_in_code set expires_at = now() - interval '1 second'`
      )
      const late = await enter(second)
      expect([late.status, late.data.code]).toEqual([401, "sign_in_code_wrong"])
      expect(late.data.message).toContain("已过期")
    })

    it("answers every number alike and says how long to wait for the next code", async () => {
      await signInWorker(api, getContainer(), mobile)
      await rows(`delete from sign_in_pace`)
      const [known, unknown] = [await ask(), await ask("13711112222")]
      expect(known.data).toEqual(unknown.data)
      const [wrongKnown, wrongUnknown] = [
        await enter("12345"),
        await enter("12345", "13733334444"),
      ]
      expect(wrongKnown.data).toEqual(wrongUnknown.data)

      const soon = await ask()
      expect([soon.status, soon.data.code]).toEqual([
        429,
        "sign_in_code_too_soon",
      ])
      expect(Number(soon.headers["retry-after"])).toBeGreaterThan(50)
      expect(soon.data.message).toMatch(/请 \d+ 秒后再试/)
      const english = await ask(mobile, { "accept-language": "en" })
      expect(english.data.message).toMatch(/Try again in \d+ seconds/)
      for (const bad of ["12812345678", "025-83201234", "张三", ""]) {
        const { status, data } = await ask(bad)
        expect([status, data.code]).toEqual([400, "mobile_invalid"])
      }
    })

    it("limits codes by the address a trusted proxy names, not by one a caller invents", async () => {
      const from = (address: string, index: number) =>
        ask(`139${String(index).padStart(8, "0")}`, {
          "x-forwarded-for": address,
        })
      for (let index = 0; index < 30; index++) {
        // What stands left of the last address is the caller's own invention.
        const { status } = await from(`10.0.0.${index}, 203.0.113.7`, index)
        expect(status).toBe(200)
      }
      expect((await from("203.0.113.7", 31)).status).toBe(429)
      expect((await from("203.0.113.8", 32)).status).toBe(200)
    })

    it("opens one account when two devices come at once", async () => {
      const auth = getContainer().resolve(Modules.AUTH) as unknown as {
        authProviderService_: {
          retrieveProviderRegistration: (id: string) => { cradle: AuthCradle }
        }
      }
      const { cradle } =
        auth.authProviderService_.retrieveProviderRegistration("mobile-code")
      await Promise.all(
        Array.from({ length: 5 }, () =>
          openAccount(cradle, { mobile, provider: "mobile-code" }, new Date())
        )
      )
      const customers = await getContainer()
        .resolve(Modules.CUSTOMER)
        .listCustomers()
      expect(customers).toHaveLength(1)
      expect(
        await verifiedMobileOf(getContainer(), customers[0]!.id)
      ).toMatchObject({ mobile_masked: "138****5678" })
    })

    it("lets nothing of an account stand if opening it fails half way", async () => {
      await rows(
        `alter table sign_in_mobile add constraint broken check (false)`
      )
      await ask()
      const { status, data } = await enter(
        await codeSentTo(getContainer(), mobile)
      )
      await rows(`alter table sign_in_mobile drop constraint broken`)
      expect([status, data.code]).toEqual([500, "sign_in_failed"])
      expect(data.message).not.toContain("sign_in_mobile")
      const [left] = await rows<{ customers: number; identities: number }>(
        `select (select count(*) from customer)::int as customers,
           (select count(*) from provider_identity)::int as identities`
      )
      expect(left).toEqual({ customers: 0, identities: 0 })
    })

    it("sets a password right after a code, and signs in with it", async () => {
      const token = await signInWorker(api, getContainer(), mobile)
      const bearer = { authorization: `Bearer ${token}` }
      const set = (password: string) =>
        call("POST", "/store/sign-in/password", { password }, bearer)
      const withPassword = (password: string, of = mobile) =>
        call("POST", "/auth/customer/mobile-password", {
          mobile: of,
          password,
        })
      const none = await withPassword("rice-2026")
      expect((await set("rice-6")).data.code).toBe("password_too_short")
      expect((await set("12345678")).data.code).toBe("password_too_plain")
      expect((await set(`a-${mobile}`)).data.code).toBe("password_too_plain")
      expect((await set("rice-2026")).data).toEqual({ has_password: true })
      const wrong = await withPassword("rice-2027")
      const unknown = await withPassword("rice-2026", "13700000000")
      expect([wrong.status, wrong.data]).toEqual([401, none.data])
      expect(unknown.data).toEqual(none.data)
      const entered = await withPassword("rice-2026", "138 1234 5678")
      expect(claimsOf(entered.data.token).actor_id).toBe(
        claimsOf(token).actor_id
      )
      expect((await set("millet-2026")).status).toBe(200)
      expect((await withPassword("rice-2026")).status).toBe(401)
      expect((await withPassword("millet-2026")).status).toBe(200)
      // A token alone, an hour later, is not enough.
      await rows(
        `update sign_in_mobile set proved_at = now() - interval '16 minutes'`
      )
      expect((await set("stolen-2026")).data.code).toBe("sign_in_code_needed")
    })

    it("shows the message on its own page, to this machine only", async () => {
      await ask()
      const code = await codeSentTo(getContainer(), mobile)
      const page = await call("GET", "/local-messages", undefined, {
        accept: "text/html",
      })
      expect(page.data).toContain(code)
      const list = await call("GET", "/local-messages", undefined, {
        accept: "application/json",
      })
      expect(list.data.messages[0]).toMatchObject({ mobile, params: { code } })
      const rebound = await call("GET", "/local-messages", undefined, {
        host: "evil.example",
      })
      expect([rebound.status, rebound.data]).toEqual([404, "Not Found"])
      const service =
        getContainer().resolve<SignInModuleService>(SIGN_IN_MODULE)
      const { local_messages } = service.settings
      service.settings.local_messages = "nobody"
      expect((await call("GET", "/local-messages")).status).toBe(404)
      service.settings.local_messages = local_messages
    })
  },
})
