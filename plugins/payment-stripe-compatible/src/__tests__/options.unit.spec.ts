import { readOptions } from "../options"
import { sandboxFaults } from "../sandbox-guard"

const good = {
  base_url: "https://api.gateway.example",
  api_key: "sk_live_0123456789abcdef",
  methods: ["wechat_pay", "alipay", "card"],
  webhook_secrets: ["whsec_0123456789abcdef"],
}

describe("options of the gateway", () => {
  it("have defaults for all but address, key, methods and secrets", () => {
    expect(readOptions(good)).toMatchObject({
      capture: "automatic",
      timeout_seconds: 10,
      network_retries: 2,
      webhook_tolerance_seconds: 300,
    })
  })

  it.each([
    ["base_url", { base_url: "https://gateway.example/stripe" }],
    ["base_url", { base_url: "http://gateway.example" }],
    ["base_url", { base_url: "ftp://gateway.example" }],
    ["base_url", { base_url: "https://user@gateway.example" }],
    ["api_key", { api_key: "sk_sandbox_0123456789ab" }],
    ["api_key", { api_key: "" }],
    ["methods", { methods: [] }],
    ["methods", { methods: ["card", "card"] }],
    ["methods", { methods: ["cash"] }],
    ["webhook_secrets", { webhook_secrets: [] }],
    ["webhook_secrets", { webhook_secrets: ["short"] }],
    ["statement_text", { statement_text: "工会商城" }],
    ["statement_text", { statement_text: "12345" }],
    ["statement_text", { statement_text: "UNION*MALL" }],
    ["api_version", { api_version: "latest" }],
    ["timeout_seconds", { timeout_seconds: 0 }],
  ])("are refused for a wrong %s (%o)", (field, change) => {
    expect(() => readOptions({ ...good, ...change })).toThrow(field)
  })

  it("are refused for a setting that does not exist", () => {
    expect(() => readOptions({ ...good, apiKey: "x" })).toThrow("apiKey")
  })

  it("never show a value when they are refused", () => {
    const attempt = () =>
      readOptions({ ...good, api_key: "secret", methods: ["secret"] })
    expect(attempt).toThrow("api_key")
    expect(attempt).not.toThrow("secret")
  })
})

describe("play money", () => {
  const settings = {
    base_url: "http://localhost:9010",
    api_key: "sk_sandbox_0123456789ab",
    backend_url: "http://localhost:9000",
    production: false,
    demo: false,
  }

  it("is fine on one machine", () => {
    expect(sandboxFaults(settings)).toEqual([])
    expect(
      sandboxFaults({ ...settings, production: true, demo: true })
    ).toEqual([])
  })

  it.each([
    ["in production without the flag", { production: true }],
    [
      "in production whatever the key",
      { production: true, api_key: "sk_live_0123456789" },
    ],
    ["beside a public address", { backend_url: "https://mall.example" }],
    [
      "beside a public address even with the flag",
      { backend_url: "https://mall.example", demo: true },
    ],
    ["behind https on this machine", { backend_url: "https://localhost" }],
    ["beside a LAN address", { backend_url: "http://192.168.1.5:9000" }],
    ["at a gateway elsewhere", { base_url: "https://api.gateway.example" }],
  ])("is refused %s", (_where, change) => {
    expect(sandboxFaults({ ...settings, ...change })).not.toEqual([])
  })

  it("has nothing against a real gateway", () => {
    expect(
      sandboxFaults({
        base_url: "https://api.gateway.example",
        api_key: "sk_live_0123456789",
        backend_url: "https://mall.example",
        production: true,
        demo: false,
      })
    ).toEqual([])
  })
})
