import { randomBytes } from "node:crypto"
import http from "node:http"
import type { AddressInfo } from "node:net"
import { PersonalDataCipher } from "@mall/privacy/personal-data"
import { sealMessage } from "../../../messages"
import { fillBody } from "../fill-body"
import { HttpSmsService } from "../service"

const personal_data = {
  keys: [`k1:${randomBytes(32).toString("base64")}`],
  hash_key: randomBytes(32).toString("base64"),
}
const message = sealMessage(new PersonalDataCipher(personal_data), {
  mobile: "13812345678",
  template: "sign-in-code",
  params: { code: "012345", minutes: "5" },
  text: '验证码 012345，"五分钟"内有效。',
})

type Seen = { headers: http.IncomingHttpHeaders; body: string }

describe("with a gateway that listens", () => {
  const seen: Seen[] = []
  let answer = { status: 200, body: '{"code":"OK"}', delay: 0 }
  let url = ""
  const gateway = http.createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on("data", (chunk: Buffer) => chunks.push(chunk))
    req.on("end", () => {
      seen.push({
        headers: req.headers,
        body: Buffer.concat(chunks).toString(),
      })
      setTimeout(() => {
        res.writeHead(answer.status, { location: "/elsewhere" })
        res.end(answer.body)
      }, answer.delay)
    })
  })

  beforeAll(async () => {
    await new Promise<void>((resolve) =>
      gateway.listen(0, "127.0.0.1", resolve)
    )
    url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/sms`
  })
  afterAll(() => {
    gateway.closeAllConnections()
    gateway.close()
  })
  beforeEach(() => {
    seen.length = 0
    answer = { status: 200, body: '{"code":"OK"}', delay: 0 }
  })

  const provider = (options = {}) =>
    new HttpSmsService(
      {},
      {
        personal_data,
        url,
        headers: { "content-type": "application/json", "x-key": "gateway" },
        body: '{"to":"{mobile}","template":"{template}","vars":{"code":"{code}"},"text":"{text}"}',
        success: '"code":"OK"',
        timeout_ms: 300,
        ...options,
      }
    )

  it("sends number, template and parameters as the gateway wants them", async () => {
    await provider().send(message)
    expect(seen).toHaveLength(1)
    expect(seen[0]?.headers["x-key"]).toBe("gateway")
    expect(JSON.parse(seen[0]?.body ?? "")).toEqual({
      to: "13812345678",
      template: "sign-in-code",
      vars: { code: "012345" },
      text: '验证码 012345，"五分钟"内有效。',
    })
  })

  it("fills a form as well", async () => {
    await provider({
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: "mobile={mobile}&content={text}",
    }).send(message)
    const form = new URLSearchParams(seen[0]?.body)
    expect(form.get("content")).toBe('验证码 012345，"五分钟"内有效。')
  })

  it.each([
    ["says no with status 200", { body: '{"code":"isv.AMOUNT_NOT_ENOUGH"}' }],
    ["fails", { status: 503 }],
    ["sends us elsewhere", { status: 307 }],
    ["does not answer in time", { delay: 2_000 }],
  ])(
    "takes it for not sent when the gateway %s, and tells no secret",
    async (_, trouble) => {
      answer = { ...answer, ...trouble }
      const outcome = await provider()
        .send(message)
        .then(
          () => "sent",
          (error: unknown) => `not sent: ${String(error)}`
        )
      expect(outcome).toContain("not sent")
      expect(outcome).not.toMatch(/138|012345/)
    }
  )
})

it("leaves what it does not know, and lets no value break out", () => {
  const values = { text: 'a","admin":true,"b":"', mobile: "138" }
  expect(
    JSON.parse(
      fillBody('{"t":"{text}","u":"{other}"}', "application/json", values)
    )
  ).toEqual({ t: values.text, u: "{other}" })
  expect(
    fillBody("m={mobile}&t={text}", "application/x-www-form-urlencoded", {
      ...values,
      text: "a&admin=1",
    })
  ).toBe("m=138&t=a%26admin%3D1")
  expect(fillBody("{constructor}", "text/plain", values)).toBe("{constructor}")
})
