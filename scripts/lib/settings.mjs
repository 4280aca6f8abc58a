import crypto from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { loadDemo } from "./demo.mjs"

const port = (name, fallback) =>
  Number(process.env[`MALL_${name}_PORT`] ?? fallback)

/** Secrets are made once per checkout and kept beside its database. */
function loadSecrets(root) {
  const file = path.join(root, ".data/secrets.json")
  const kept = fs.existsSync(file)
    ? JSON.parse(fs.readFileSync(file, "utf8"))
    : {}
  const key = () => crypto.randomBytes(32).toString("base64")
  const secrets = {
    JWT_SECRET: key(),
    COOKIE_SECRET: key(),
    PERSONAL_DATA_KEYS: `k1:${key()}`,
    PERSONAL_DATA_HASH_KEY: key(),
    sandbox: sandboxSecrets(),
    ...kept,
  }
  if (Object.keys(kept).length < Object.keys(secrets).length) {
    fs.writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  }
  return secrets
}

/** Of a gateway that takes play money; nothing else accepts such a key. */
export const sandboxSecrets = () => ({
  PAYMENT_GATEWAY_KEY: `sk_sandbox_${crypto.randomBytes(18).toString("hex")}`,
  PAYMENT_WEBHOOK_SECRETS: `whsec_${crypto.randomBytes(18).toString("hex")}`,
})

/** Ports, addresses and environments of a mall that runs on this machine. */
export function loadSettings(root) {
  // Published passwords and play money belong into a database of our own, or
  // where the one who runs this says so.
  const isDemo = process.env.DATABASE_URL
    ? process.env.DEMO_MALL === "true"
    : true
  // With a gateway of one's own no sandbox is started.
  const hasSandbox = isDemo && !process.env.PAYMENT_GATEWAY_URL
  const ports = {
    storefront: port("STOREFRONT", 8000),
    backend: port("BACKEND", 9000),
    ...(hasSandbox ? { sandbox: port("SANDBOX", 9010) } : {}),
    ...(process.env.DATABASE_URL ? {} : { postgres: port("POSTGRES", 5433) }),
  }
  const urls = {
    storefront: `http://localhost:${ports.storefront}`,
    backend: `http://localhost:${ports.backend}`,
    ...(hasSandbox ? { sandbox: `http://localhost:${ports.sandbox}` } : {}),
  }
  const { sandbox, ...secrets } = loadSecrets(root)
  const backendEnv = {
    NODE_ENV: "production",
    DEMO_MALL: String(isDemo),
    MEDUSA_TELEMETRY_DISABLED: "1",
    TURBO_TELEMETRY_DISABLED: "1",
    NEXT_TELEMETRY_DISABLED: "1",
    STORE_CORS: urls.storefront,
    ADMIN_CORS: urls.backend,
    AUTH_CORS: `${urls.storefront},${urls.backend}`,
    BACKEND_URL: urls.backend,
    // Invented people: their codes are read at /local-messages.
    ...(isDemo && { SMS_PROVIDER: "local-messages" }),
    // Outside of what a build replaces.
    PRIVATE_FILES_DIR: path.join(root, ".data/private"),
    ...secrets,
    ...(urls.sandbox && { ...sandbox, PAYMENT_GATEWAY_URL: urls.sandbox }),
    // Plainly nobody's account: money must not go where a demonstration says.
    ...(isDemo && {
      MALL_ACCOUNT_NAME: "演示账户（请勿转账）",
      MALL_ACCOUNT_BANK: "演示银行南京分行",
      MALL_ACCOUNT_NUMBER: "0000 0000 0000 0000 000",
    }),
    ...process.env,
  }
  return {
    ports,
    urls,
    isDemo,
    // Nobody else on the network signs in with a password of the README.
    host: process.env.MALL_HOST ?? "localhost",
    backendEnv,
    /** The sandbox gateway's, which knows its shop by address and secrets. */
    sandboxEnv: {
      ...backendEnv,
      SANDBOX_PORT: String(ports.sandbox),
      SANDBOX_STATE_FILE: path.join(root, ".data/sandbox-gateway.jsonl"),
      SANDBOX_WEBHOOK_URL: `${urls.backend}/hooks/payment/stripe-compatible_stripe-compatible`,
    },
    demo: loadDemo(),
    /** The shop's key is made by the seed and lives in the database. */
    storefrontEnv: async (databaseUrl) => ({
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: String(ports.storefront),
      BACKEND_URL: urls.backend,
      STOREFRONT_URL: urls.storefront,
      PUBLISHABLE_KEY:
        process.env.PUBLISHABLE_KEY ?? (await publishableKey(databaseUrl)),
    }),
  }
}

async function publishableKey(databaseUrl) {
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query(
      `select token from api_key
       where type = 'publishable' and revoked_at is null and deleted_at is null
       order by created_at limit 1`
    )
    return rows[0]?.token
  } finally {
    await client.end()
  }
}
