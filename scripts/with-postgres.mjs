// Runs a command beside a PostgreSQL of its own: `node with-postgres.mjs jest …`.
// With DB_HOST set (a server that already runs) the command is run as it is.
import { spawn } from "node:child_process"
import crypto from "node:crypto"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { sandboxSecrets } from "./lib/settings.mjs"
import { freePort, startPostgres } from "./postgres.mjs"

const root = path.resolve(import.meta.dirname, "..")

export function testEnvironment(extra = {}) {
  const key = crypto.randomBytes(32).toString("base64")
  return {
    ...process.env,
    NODE_ENV: "test",
    DEMO_MALL: "true",
    NODE_OPTIONS: "--experimental-vm-modules --no-warnings",
    MEDUSA_TELEMETRY_DISABLED: "1",
    JWT_SECRET: crypto.randomBytes(24).toString("hex"),
    COOKIE_SECRET: crypto.randomBytes(24).toString("hex"),
    STORE_CORS: "http://localhost:8000",
    ADMIN_CORS: "http://localhost:9000",
    AUTH_CORS: "http://localhost:8000",
    BACKEND_URL: "http://localhost:9000",
    ADMIN_DISABLED: "true",
    PERSONAL_DATA_KEYS: `k1:${key}`,
    PERSONAL_DATA_HASH_KEY: crypto.randomBytes(32).toString("base64"),
    MALL_ACCOUNT_NAME: "测试账户",
    MALL_ACCOUNT_BANK: "测试银行",
    MALL_ACCOUNT_NUMBER: "0000 0000 0000",
    PRIVATE_FILES_DIR: path.join(os.tmpdir(), "mall-private"),
    ...sandboxSecrets(),
    SMS_PROVIDER: "local-messages",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
    ...extra,
  }
}

/** Where tests of payments start a sandbox gateway: one address a jest worker. */
async function gatewayAddresses() {
  const ports = await Promise.all([freePort(), freePort()])
  const urls = ports.map((port) => `http://localhost:${port}`)
  return {
    PAYMENT_GATEWAY_URL: urls[0],
    TEST_GATEWAY_URLS: urls.join(","),
  }
}

async function main() {
  const [command, ...args] = process.argv.slice(2)
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "mall-pg-"))
  // The server runs as a user of its own when this is root.
  fs.chmodSync(directory, 0o777)
  const postgres = process.env.DB_HOST
    ? undefined
    : await startPostgres({
        directory: path.join(directory, "cluster"),
        port: await freePort(),
        durable: process.env.MALL_DURABLE === "true",
      })
  const database = postgres && {
    DB_HOST: "localhost",
    DB_PORT: String(postgres.port),
    DB_USERNAME: postgres.user,
    DB_PASSWORD: postgres.password,
    DATABASE_URL: postgres.url("postgres"),
  }
  const child = spawn(path.join(root, "node_modules/.bin", command), args, {
    stdio: "inherit",
    env: testEnvironment({
      ...database,
      ...(await gatewayAddresses()),
    }),
  })
  const code = await new Promise((resolve) => child.on("exit", resolve))
  await postgres?.stop()
  fs.rmSync(directory, { recursive: true, force: true })
  process.exit(code ?? 1)
}

if (import.meta.filename === process.argv[1]) {
  await main()
}
