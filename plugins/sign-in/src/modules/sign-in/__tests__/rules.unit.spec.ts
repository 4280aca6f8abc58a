import fc from "fast-check"
import { codeDigits, newCode } from "../lib/code"
import { ACCOUNT_PAUSE, CODES_PER_NUMBER } from "../lib/limits"
import { mobileOf } from "../lib/mobile-of"
import { networkOf } from "../lib/network"
import { waitAfterMistakes, waitForRoom } from "../lib/pace"
import { isPassword, passwordFault, sealPassword } from "../lib/password"
import { inWords } from "../lib/wait"

const MINUTE = 60_000

it("brings a mobile to one form, and takes nothing else for one", () => {
  for (const text of [
    "13812345678",
    " 138 1234 5678",
    "+86 138-1234-5678",
    "0086 13812345678",
    "8613812345678",
    "１３８１２３４５６７８",
    "013812345678",
  ]) {
    expect(mobileOf(text)).toBe("13812345678")
  }
  for (const text of [
    "",
    "1381234567",
    "138123456789",
    "12812345678",
    "02583201234",
    `13812345678${" ".repeat(60)}`,
    13812345678,
    null,
  ]) {
    expect(mobileOf(text)).toBeUndefined()
  }
})

it("never lets more through than any window holds", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 * 60 * MINUTE }), {
        maxLength: 200,
      }),
      (moments) => {
        const sent: number[] = []
        for (const now of moments.sort((a, b) => a - b)) {
          if (waitForRoom(sent, CODES_PER_NUMBER, now) === 0) {
            sent.push(now)
          }
        }
        for (const { seconds, limit } of CODES_PER_NUMBER) {
          for (const start of sent) {
            const inside = sent.filter(
              (at) => at >= start && at < start + seconds * 1000
            )
            expect(inside.length).toBeLessThanOrEqual(limit)
          }
        }
      }
    )
  )
})

it("says a wait after which there is room, and before which there is none", () => {
  const stamps = [0, 10 * MINUTE, 20 * MINUTE, 30 * MINUTE, 40 * MINUTE]
  const now = 50 * MINUTE
  const seconds = waitForRoom(stamps, CODES_PER_NUMBER, now)
  expect(seconds).toBe(600)
  expect(waitForRoom(stamps, CODES_PER_NUMBER, now + 599_000)).toBe(1)
  expect(waitForRoom(stamps, CODES_PER_NUMBER, now + 600_000)).toBe(0)
})

it("makes the pause grow with each mistake, and forgets after a day", () => {
  const pauseAfter = (count: number) => {
    const stamps = Array.from({ length: count }, () => 0)
    return waitAfterMistakes(stamps, ACCOUNT_PAUSE, 0) / 60
  }
  expect([4, 5, 6, 7, 8, 9, 10, 40].map(pauseAfter)).toEqual([
    0, 1, 2, 5, 10, 20, 30, 30,
  ])
  const day = 24 * 60 * MINUTE
  const many = Array.from({ length: 40 }, () => 0)
  expect(waitAfterMistakes(many, ACCOUNT_PAUSE, day + 1)).toBe(0)
})

it("says a wait in words that are never too short", () => {
  expect(inWords(1)).toEqual({ wait_zh: "1 秒", wait_en: "1 second" })
  expect(inWords(60).wait_zh).toBe("60 秒")
  expect(inWords(61)).toEqual({ wait_zh: "2 分钟", wait_en: "2 minutes" })
  expect(inWords(3601).wait_en).toBe("2 hours")
})

it("takes an IPv6 network for one place, however it is written", () => {
  expect(networkOf("203.0.113.7")).toBe("203.0.113.7")
  expect(networkOf("::ffff:203.0.113.7")).toBe("203.0.113.7")
  expect(networkOf("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2")
  expect(networkOf("2001:DB8:1:2::9")).toBe("2001:db8:1:2")
  expect(networkOf("2001:db8::1")).toBe("2001:db8:0:0")
  expect(networkOf("::1")).toBe("0:0:0:0")
})

it("makes six digits, and reads them as people paste them", () => {
  for (let made = 0; made < 100; made++) {
    expect(newCode()).toMatch(/^\d{6}$/)
  }
  expect(codeDigits("１２３ 456 ")).toBe("123456")
})

it("takes a password that is neither short nor plain", () => {
  const of = (password: string) => passwordFault(password, "13812345678")
  expect(of("大米5斤")).toBe("password_too_short")
  expect(of("87654321")).toBe("password_too_plain")
  expect(of("abcdefgh")).toBe("password_too_plain")
  expect(of("x13812345678")).toBe("password_too_plain")
  expect(of("五常大米好吃不贵8")).toBeUndefined()
})

it("knows a password again, and none where there is none", async () => {
  const [one, two] = await Promise.all([
    sealPassword("rice-2026"),
    sealPassword("rice-2026"),
  ])
  expect(one).not.toBe(two)
  expect(await isPassword("rice-2026", one)).toBe(true)
  expect(await isPassword("rice-2027", one)).toBe(false)
  expect(await isPassword("", undefined)).toBe(false)
})
