import { readEnv } from "../../src/env"

const key = Buffer.alloc(32, 1).toString("base64")

const mall = {
  NODE_ENV: "production",
  DATABASE_URL: "postgres://mall@localhost/mall",
  JWT_SECRET: key,
  COOKIE_SECRET: key,
  STORE_CORS: "https://mall.example",
  ADMIN_CORS: "https://api.mall.example",
  AUTH_CORS: "https://mall.example",
  BACKEND_URL: "https://api.mall.example",
  PERSONAL_DATA_KEYS: `k1:${key}`,
  PERSONAL_DATA_HASH_KEY: key,
} satisfies NodeJS.ProcessEnv

const gateway = {
  PAYMENT_GATEWAY_URL: "https://api.gateway.example",
  PAYMENT_GATEWAY_KEY: "sk_live_0123456789abcdef",
  PAYMENT_WEBHOOK_SECRETS: "whsec_0123456789abcdef, whsec_former_0123456789",
}

const sandbox = {
  ...gateway,
  PAYMENT_GATEWAY_URL: "http://localhost:9010",
  PAYMENT_GATEWAY_KEY: "sk_sandbox_0123456789abcdef",
}

const here = { BACKEND_URL: "http://localhost:9000" }

const read = (...parts: NodeJS.ProcessEnv[]) =>
  readEnv(Object.assign({}, mall, ...parts))

describe("the payment gateway in the environment", () => {
  it("may be absent", () => {
    expect(read().PAYMENT_GATEWAY_URL).toBeUndefined()
    expect(
      read({ PAYMENT_GATEWAY_URL: "" }).PAYMENT_GATEWAY_URL
    ).toBeUndefined()
  })

  it("is read whole", () => {
    expect(read(gateway)).toMatchObject({
      PAYMENT_WEBHOOK_SECRETS: [
        "whsec_0123456789abcdef",
        "whsec_former_0123456789",
      ],
      PAYMENT_METHODS: ["wechat_pay", "alipay"],
      PAYMENT_CAPTURE: "automatic",
    })
  })

  it.each(Object.keys(gateway))("is refused without its %s", (name) => {
    expect(() => read(gateway, { [name]: "" })).toThrow(name)
  })
})

describe("the sandbox gateway", () => {
  it("serves a demonstration on this machine", () => {
    expect(() => read(sandbox, here, { DEMO_MALL: "true" })).not.toThrow()
    expect(() => read(sandbox, here, { NODE_ENV: "test" })).not.toThrow()
  })

  it("is refused in production without the demo flag", () => {
    expect(() => read(sandbox, here)).toThrow("DEMO_MALL=true")
  })

  it("is refused by its address alone, whatever the key", () => {
    const { PAYMENT_GATEWAY_KEY } = gateway
    expect(() => read(sandbox, here, { PAYMENT_GATEWAY_KEY })).toThrow(
      "DEMO_MALL=true"
    )
  })

  it.each([
    "https://api.mall.example",
    "https://localhost:9000",
    "http://192.168.1.5:9000",
  ])("is refused beside a mall at %s, flag or not", (BACKEND_URL) => {
    const attempt = () => read(sandbox, { BACKEND_URL, DEMO_MALL: "true" })
    expect(attempt).toThrow("public address")
  })

  it("is refused as the key of a gateway elsewhere", () => {
    const { PAYMENT_GATEWAY_KEY } = sandbox
    expect(() =>
      read(gateway, here, { PAYMENT_GATEWAY_KEY, DEMO_MALL: "true" })
    ).toThrow("this machine only")
  })

  it("never puts a key into what it says", () => {
    try {
      read(sandbox)
      throw new Error("was not refused")
    } catch (error) {
      expect(String(error)).toContain("PAYMENT_GATEWAY_KEY")
      expect(String(error)).not.toContain("0123456789abcdef")
    }
  })
})
