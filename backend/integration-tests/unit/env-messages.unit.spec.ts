import { readEnv } from "../../src/env"

const key = Buffer.alloc(32).toString("base64")
const base = {
  NODE_ENV: "production",
  DATABASE_URL: "postgres://mall@localhost/mall",
  JWT_SECRET: key,
  COOKIE_SECRET: key,
  STORE_CORS: "https://mall.example",
  ADMIN_CORS: "https://mall.example",
  AUTH_CORS: "https://mall.example",
  BACKEND_URL: "https://api.mall.example",
  PERSONAL_DATA_KEYS: `k1:${key}`,
  PERSONAL_DATA_HASH_KEY: key,
}
const read = (extra: Record<string, string>) => () =>
  readEnv({ ...base, ...extra } as NodeJS.ProcessEnv)

it("sends no message unless told how", () => {
  expect(read({})().SMS_PROVIDER).toBe("none")
})

it("refuses local messages wherever others could read them, but in a demonstration", () => {
  const local = { SMS_PROVIDER: "local-messages" }
  const here = { BACKEND_URL: "http://localhost:9000" }
  const development = { NODE_ENV: "development" }
  const refused = /SMS_PROVIDER: local-messages shows sign-in codes/
  expect(read(local)).toThrow(refused)
  expect(read({ ...local, ...here })).toThrow(refused)
  expect(read({ ...local, ...development })).toThrow(refused)
  for (const url of [
    "http://localhost.evil.example",
    "http://0.0.0.0:9000",
    "http://192.168.1.9:9000",
  ]) {
    expect(read({ ...local, ...development, BACKEND_URL: url })).toThrow(
      refused
    )
  }
  expect(read({ ...local, ...development, ...here })).not.toThrow()
  expect(read({ ...local, DEMO_MALL: "true" })).not.toThrow()
})

it("wants a gateway's address, body and sign of success together", () => {
  const gateway = {
    SMS_PROVIDER: "http-sms",
    SMS_HTTP_URL: "https://sms.example/send",
    SMS_HTTP_BODY: '{"mobile":"{mobile}"}',
    SMS_HTTP_SUCCESS: '"code":0',
  }
  expect(read(gateway)().SMS_HTTP_HEADERS).toEqual({
    "content-type": "application/json",
  })
  expect(read({ ...gateway, SMS_HTTP_SUCCESS: "" })).toThrow("SMS_HTTP_SUCCESS")
  expect(read({ ...gateway, SMS_HTTP_SUCCESS: "(" })).toThrow("pattern")
  expect(read({ ...gateway, SMS_HTTP_HEADERS: "x: y" })).toThrow("JSON")
})

it("reads lists of proxies and limits", () => {
  const env = read({
    TRUSTED_PROXIES: "loopback, 10.0.0.0/8",
    SIGN_IN_CODES_PER_ADDRESS: "100,1000,5000",
  })()
  expect(env.TRUSTED_PROXIES).toEqual(["loopback", "10.0.0.0/8"])
  expect(env.SIGN_IN_CODES_PER_ADDRESS).toEqual([100, 1000, 5000])
  expect(read({ SIGN_IN_CODES_PER_ADDRESS: "1,2" })).toThrow(
    "SIGN_IN_CODES_PER_ADDRESS"
  )
})
