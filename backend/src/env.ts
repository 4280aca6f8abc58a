import { sandboxFaults } from "@mall/payment-stripe-compatible/sandbox-guard"
import { paymentMethods } from "@mall/payment-stripe-compatible/types"
import { z } from "@medusajs/framework/zod"

/** Thirty-two random bytes in base64, as `openssl rand -base64 32` prints. */
const key32 = z
  .string()
  .refine((value) => Buffer.from(value, "base64").length === 32, {
    message: "must be 32 bytes in base64 (openssl rand -base64 32)",
  })

const listOf = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .string()
    .transform((value) => value.split(",").map((part) => part.trim()))
    .pipe(z.array(item).min(1))

/** One JSON object, so that a header may hold anything. */
const headers = z
  .string()
  .transform((value, context) => {
    try {
      return JSON.parse(value) as unknown
    } catch {
      context.addIssue({ code: "custom", message: "must be a JSON object" })
      return z.NEVER
    }
  })
  .pipe(z.record(z.string(), z.string()))

const regex = z.string().refine(isRegex, { message: "must be a pattern" })

function isRegex(value: string) {
  try {
    return Boolean(new RegExp(value))
  } catch {
    return false
  }
}

const count = z.number().int().positive()

const settings = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("production"),
  DATABASE_URL: z.string().url(),
  /** A mall of invented people and play money; its passwords are in the README. */
  DEMO_MALL: z.stringbool().default(false),
  DATABASE_POOL_MAX: z.coerce.number().int().min(5).max(200).default(30),
  /** Where files that nobody may fetch freely are kept; no web server reads it. */
  PRIVATE_FILES_DIR: z.string().default("private"),
  REDIS_URL: z.string().url().optional(),
  MEILISEARCH_URL: z.string().url().optional(),
  JWT_SECRET: z.string().min(24),
  COOKIE_SECRET: z.string().min(24),
  /** Where people open the shop; without it, the first origin of STORE_CORS. */
  STOREFRONT_URL: z.string().url().optional(),
  STORE_CORS: z.string().min(1),
  ADMIN_CORS: z.string().min(1),
  AUTH_CORS: z.string().min(1),
  BACKEND_URL: z.string().url(),
  WORKER_MODE: z.enum(["shared", "server", "worker"]).default("shared"),
  ADMIN_DISABLED: z.stringbool().default(false),
  /** `id:base64` pairs, newest first; the first one encrypts. */
  PERSONAL_DATA_KEYS: listOf(
    z.string().regex(/^[a-z0-9]+:[A-Za-z0-9+/=]{44}$/)
  ),
  PERSONAL_DATA_HASH_KEY: key32,
  /** Days after a worker's parcels have left until they count as received. */
  RECEIVE_DAYS: z.coerce.number().int().min(3).max(90).default(10),
  /** Days after a worker's order was completed in which money may be asked back. */
  AFTER_SALES_DAYS: z.coerce.number().int().min(1).max(365).default(15),
  /**
   * How long a closed gift round, or a worker's order after its after-sales
   * days, keeps recipients' names, mobiles and addresses.
   */
  RECIPIENTS_KEPT_DAYS: z.coerce.number().int().min(7).max(3650).default(90),
  /** How long news is kept that everybody who waits for it has had. */
  OUTBOX_KEPT_DAYS: z.coerce.number().int().min(30).max(3650).default(90),
  /** How many days a union has to pay an order before it is taken back. */
  GIFT_PAY_DAYS: z.coerce.number().int().min(1).max(180).default(15),
  /** The mall's own bank account, which unions transfer to. */
  MALL_ACCOUNT_NAME: z.string().max(60).optional(),
  MALL_ACCOUNT_BANK: z.string().max(60).optional(),
  MALL_ACCOUNT_NUMBER: z
    .string()
    .regex(/^[0-9][0-9 -]{7,38}$/)
    .optional(),
  /** Another of Medusa's payment providers than the gateway's, by its id. */
  PAYMENT_PROVIDER_ID: z.string().min(1).optional(),
  /** Medusa's own cart completion is closed; a bench opens it to measure it. */
  CART_COMPLETION: z.enum(["refused", "allowed"]).default("refused"),
  /** Says that this process measures and serves nobody. */
  BENCH: z.stringbool().default(false),
  S3_ENDPOINT: z.string().url().optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_FILE_URL: z.string().url().optional(),
  /** A gateway that speaks Stripe's API; without it workers cannot pay a rest. */
  PAYMENT_GATEWAY_URL: z.string().url().optional(),
  PAYMENT_GATEWAY_KEY: z.string().min(12).optional(),
  PAYMENT_GATEWAY_PUBLISHABLE_KEY: z.string().min(12).optional(),
  /** Newest first; all of them are good while one is exchanged. */
  PAYMENT_WEBHOOK_SECRETS: listOf(z.string().min(16)).optional(),
  PAYMENT_API_VERSION: z.string().optional(),
  PAYMENT_METHODS: listOf(z.enum(paymentMethods)).default([
    "wechat_pay",
    "alipay",
  ]),
  PAYMENT_CAPTURE: z.enum(["automatic", "manual"]).default("automatic"),
  PAYMENT_STATEMENT_TEXT: z.string().optional(),
  /** How messages to mobiles leave: through a gateway, to a page, or not at all. */
  SMS_PROVIDER: z.enum(["http-sms", "local-messages", "none"]).default("none"),
  SMS_HTTP_URL: z.string().url().optional(),
  SMS_HTTP_HEADERS: headers.default({ "content-type": "application/json" }),
  SMS_HTTP_BODY: z.string().optional(),
  SMS_HTTP_SUCCESS: regex.optional(),
  /** Whose `X-Forwarded-For` is believed: addresses, ranges, `loopback`, `uniquelocal`. */
  TRUSTED_PROXIES: listOf(z.string().min(1)).default(["loopback"]),
  /** Sign-in codes asked for from one address: per minute, hour and day. */
  SIGN_IN_CODES_PER_ADDRESS: listOf(z.string())
    .transform((entries) => entries.map(Number))
    .pipe(z.tuple([count, count, count]))
    .default([30, 300, 2000]),
})

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"])

/** Whether browsers reach this backend on their own machine only. */
export const isLoopback = (url: string) => LOOPBACK.has(new URL(url).hostname)

const S3_NEEDED = [
  "S3_ENDPOINT",
  "S3_REGION",
  "S3_ACCESS_KEY_ID",
  "S3_SECRET_ACCESS_KEY",
  "S3_FILE_URL",
] as const

const GATEWAY_NEEDED = [
  "PAYMENT_GATEWAY_URL",
  "PAYMENT_GATEWAY_KEY",
  "PAYMENT_WEBHOOK_SECRETS",
] as const

const SMS_NEEDED = [
  "SMS_HTTP_URL",
  "SMS_HTTP_BODY",
  "SMS_HTTP_SUCCESS",
] as const

const ACCOUNT_LINES = [
  "MALL_ACCOUNT_NAME",
  "MALL_ACCOUNT_BANK",
  "MALL_ACCOUNT_NUMBER",
] as const

type Fault = { path: keyof Env; message: string }

/** Half of an object storage would only be noticed at the first upload. */
const storageFaults = (env: Env): Fault[] =>
  S3_NEEDED.filter((name) => env.S3_BUCKET && !env[name]).map((path) => ({
    path,
    message: "is needed together with S3_BUCKET",
  }))

/** Half of a gateway takes no payments; play money stays where it may. */
function gatewayFaults(env: Env): Fault[] {
  const missing = GATEWAY_NEEDED.filter((name) => env[name] === undefined)
  if (!env.PAYMENT_GATEWAY_URL || !env.PAYMENT_GATEWAY_KEY) {
    return missing.length === GATEWAY_NEEDED.length
      ? []
      : missing.map((path) => ({
          path,
          message: `is needed together with the rest of ${GATEWAY_NEEDED.join(", ")}`,
        }))
  }
  const unfit = sandboxFaults({
    base_url: env.PAYMENT_GATEWAY_URL,
    api_key: env.PAYMENT_GATEWAY_KEY,
    backend_url: env.BACKEND_URL,
    production: env.NODE_ENV === "production",
    demo: env.DEMO_MALL,
  }).map((message): Fault => ({ path: "PAYMENT_GATEWAY_KEY", message }))
  return [
    ...missing.map((path) => ({ path, message: "is needed to read notices" })),
    ...unfit,
  ]
}

/** Money sent to half an account is lost. */
function accountFaults(env: Env): Fault[] {
  const missing = ACCOUNT_LINES.filter((name) => env[name] === undefined)
  return missing.length === ACCOUNT_LINES.length
    ? []
    : missing.map((path) => ({
        path,
        message: `is needed together with the rest of ${ACCOUNT_LINES.join(", ")}`,
      }))
}

/** Codes on a page for everybody let anybody in; half a gateway sends none. */
function messageFaults(env: Env): Fault[] {
  const isOpenToOthers =
    env.NODE_ENV === "production" || !isLoopback(env.BACKEND_URL)
  if (env.SMS_PROVIDER === "local-messages") {
    return isOpenToOthers && !env.DEMO_MALL
      ? [
          {
            path: "SMS_PROVIDER",
            message:
              "local-messages shows sign-in codes to whoever asks; it needs DEMO_MALL=true in production or beyond this machine",
          },
        ]
      : []
  }
  return SMS_NEEDED.filter(
    (name) => env.SMS_PROVIDER === "http-sms" && !env[name]
  ).map((path) => ({
    path,
    message: "is needed together with SMS_PROVIDER=http-sms",
  }))
}

/** What a shop must never do, and a bench may. */
function benchFaults(env: Env): Fault[] {
  const isServing = env.NODE_ENV === "production" && !env.BENCH
  const faults: (Fault | false)[] = [
    env.CART_COMPLETION === "allowed" && {
      path: "CART_COMPLETION",
      message:
        "opens a second way to an order, without row locks; it is for benches (BENCH=true) only",
    },
    env.PAYMENT_PROVIDER_ID === "pp_system_default" && {
      path: "PAYMENT_PROVIDER_ID",
      message:
        "pp_system_default takes every payment for paid; configure a gateway",
    },
  ]
  return isServing ? faults.filter((fault) => fault !== false) : []
}

/** What no variable can say alone: half of a thing is noticed too late. */
const schema = settings.superRefine((env, context) =>
  [storageFaults, gatewayFaults, accountFaults, messageFaults, benchFaults]
    .flatMap((faultsOf) => faultsOf(env))
    .forEach(({ path, message }) =>
      context.addIssue({ code: "custom", path: [path], message })
    )
)

export type Env = z.infer<typeof settings>

/** A line left empty in an .env file says the same as no line. */
const withoutEmpty = (source: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""))

/**
 * The one reader of the process environment. Fails at once, naming every
 * variable that is missing or malformed; there are no fallbacks for secrets.
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const parsed = schema.safeParse(withoutEmpty(source))
  if (parsed.success) {
    return parsed.data
  }
  const faults = parsed.error.issues.map(
    (issue) => `  ${issue.path.join(".")}: ${issue.message}`
  )
  throw new Error(`Environment is not usable:\n${faults.join("\n")}`)
}
