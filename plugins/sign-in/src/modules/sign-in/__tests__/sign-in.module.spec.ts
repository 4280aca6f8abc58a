import { randomBytes } from "node:crypto"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { SIGN_IN_MODULE } from ".."
import type { SignInModuleService } from "../service"

jest.setTimeout(60_000)

const moduleOptions = {
  personal_data: {
    keys: [`k1:${randomBytes(32).toString("base64")}`],
    hash_key: randomBytes(32).toString("base64"),
  },
  trusted_proxies: [],
  codes_per_address: [3, 5, 8],
  local_messages: "nobody",
}

const start = new Date("2026-12-01T00:00:00Z").getTime()
const at = (minutes: number) => new Date(start + minutes * 60_000)

moduleIntegrationTestRunner<SignInModuleService>({
  moduleName: SIGN_IN_MODULE,
  resolve: `${__dirname}/..`,
  pathToMigrations: `${__dirname}/../migrations`,
  moduleOptions,
  testSuite: ({ service, MikroOrmWrapper }) => {
    const mobileNo = (index: number) => `138${String(index).padStart(8, "0")}`
    const ask = async (minutes: number, mobile: string, address = "a") =>
      await service.issueCode({ mobile, address }, at(minutes)).then(
        () => "sent",
        (refusal: { code: string; retry_after_seconds: number }) =>
          refusal.retry_after_seconds
      )
    const codeIn = async ({
      message,
    }: Awaited<ReturnType<typeof service.issueCode>>) =>
      (await service.openMessages([message]))[0]?.params["code"] ?? ""

    it("sends one code a minute to a number, five an hour, ten a day", async () => {
      const one = mobileNo(1)
      const address = (index: number) => `own-${index}`
      expect(await ask(0, one, address(0))).toBe("sent")
      expect(await ask(0.5, one, address(1))).toBe(30)
      for (const minute of [1, 2, 3, 4]) {
        expect(await ask(minute, one, address(minute + 1))).toBe("sent")
      }
      expect(await ask(10, one, address(9))).toBe(50 * 60)
      for (const minute of [60, 61, 62, 63, 64]) {
        expect(await ask(minute, one, address(minute))).toBe("sent")
      }
      expect(await ask(200, one, address(200))).toBe((24 * 60 - 200) * 60)
      expect(await ask(24 * 60, one, address(300))).toBe("sent")
    })

    it("sends no more to an address than its windows hold, whatever the numbers", async () => {
      for (const index of [1, 2, 3]) {
        expect(await ask(0, mobileNo(index))).toBe("sent")
      }
      expect(await ask(0.5, mobileNo(4))).toBe(30)
      expect(await ask(0.5, mobileNo(4), "b")).toBe("sent")
      expect(await ask(1, mobileNo(5))).toBe("sent")
      expect(await ask(1, mobileNo(6))).toBe("sent")
      expect(await ask(2, mobileNo(7))).toBe(58 * 60)
    })

    it("lets one of many simultaneous requests for a number through", async () => {
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, index) => ask(0, mobileNo(1), `${index}`))
      )
      expect(answers.filter((answer) => answer === "sent")).toHaveLength(1)
    })

    it("does not count a code that could not be sent", async () => {
      const input = { mobile: mobileNo(1), address: "a" }
      const issued = await service.issueCode(input, at(0))
      await service.withdrawCode(issued)
      const code = await codeIn(issued)
      expect(
        await service.redeemCode({ mobile: input.mobile, code }, at(0))
      ).toBe("wrong")
      expect(await ask(0.01, input.mobile)).toBe("sent")
    })

    it("takes a code until five minutes have passed, once", async () => {
      const mobile = mobileNo(1)
      const issued = await service.issueCode({ mobile, address: "a" }, at(0))
      const code = await codeIn(issued)
      const redeem = (minutes: number, of = mobile) =>
        service.redeemCode({ mobile: of, code }, at(minutes))
      expect(await redeem(4, mobileNo(2))).toBe("wrong")
      expect(await redeem(5)).toBe("wrong")
      const both = await Promise.all([redeem(4.9), redeem(4.9)])
      expect(both.sort()).toEqual(["right", "wrong"])
    })

    const subjects = { account: "account", address: "address" }
    const admit = async (minutes: number, of = subjects) =>
      (await service.admitAttempt(of, at(minutes)))!

    it("pauses an account after five mistakes, longer each time, and success wipes them", async () => {
      for (let mistake = 0; mistake < 5; mistake++) {
        await service.settleAttempt(await admit(0), "mistaken")
      }
      await expect(admit(0.5)).rejects.toMatchObject({
        code: "sign_in_paused",
        retry_after_seconds: 30,
      })
      await service.settleAttempt(await admit(1), "mistaken")
      await expect(admit(1)).rejects.toMatchObject({ retry_after_seconds: 120 })
      await service.settleAttempt(await admit(3), "succeeded")
      for (let mistake = 0; mistake < 4; mistake++) {
        await service.settleAttempt(await admit(3), "mistaken")
      }
      expect(await admit(3)).toBeDefined()
    })

    it("lets a burst of guesses no further than single ones, and a burst of right ones in", async () => {
      const burst = () =>
        Promise.all(Array.from({ length: 20 }, () => admit(0)))
      const taken = (await burst()).filter(Boolean)
      expect(taken).toHaveLength(5)
      for (const attempt of taken) {
        await service.settleAttempt(attempt, "mistaken")
      }
      await expect(admit(0)).rejects.toMatchObject({ code: "sign_in_paused" })
      // After the pause one at a time may try.
      expect(
        (await Promise.all([admit(1), admit(1)])).filter(Boolean)
      ).toHaveLength(1)

      await service.settleAttempt({ ...subjects, at: 0 }, "succeeded")
      for (let left = 20; left > 0;) {
        const right = (await burst()).filter(Boolean)
        expect(right.length).toBeGreaterThan(0)
        for (const attempt of right) {
          await service.settleAttempt(attempt, "succeeded")
        }
        left -= right.length
      }
    })

    it("takes an attempt that was never answered for a mistake", async () => {
      for (let died = 0; died < 5; died++) {
        await admit(0)
      }
      expect(await admit(0.4)).toBeUndefined()
      await expect(admit(0.6)).rejects.toMatchObject({ code: "sign_in_paused" })
    })

    it("does not count what failed through no fault of the caller", async () => {
      for (let broken = 0; broken < 12; broken++) {
        await service.settleAttempt(await admit(0), "void")
      }
    })

    it("counts mistakes of an address over many accounts, and success does not wash it", async () => {
      for (let index = 0; index < 100; index++) {
        const account = `account-${index}`
        const attempt = await admit(0, { account, address: "address" })
        await service.settleAttempt(attempt, "mistaken")
      }
      const elsewhere = await admit(0, { account: "own", address: "other" })
      await service.settleAttempt(elsewhere, "succeeded")
      await expect(
        service.admitAttempt({ account: "own", address: "address" }, at(0))
      ).rejects.toMatchObject({ code: "sign_in_paused" })
    })

    it("forgets what decides nothing any more", async () => {
      await ask(0, mobileNo(1))
      await service.forgetOld(at(4))
      const count = async () => {
        const knex = MikroOrmWrapper.forkManager().getKnex()
        const { rows } = await knex.raw(
          `select (select count(*) from sign_in_code)::int as codes,
             (select count(*) from sign_in_pace)::int as paces`
        )
        return rows[0] as unknown
      }
      expect(await count()).toEqual({ codes: 1, paces: 2 })
      await service.forgetOld(at(24 * 60 + 1))
      expect(await count()).toEqual({ codes: 0, paces: 0 })
    })
  },
})
