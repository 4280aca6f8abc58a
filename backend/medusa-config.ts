import type { GatewayOptionsInput } from "@mall/payment-stripe-compatible/options"
import { defineConfig, loadEnv, Modules } from "@medusajs/framework/utils"
import path from "node:path"
import { isLoopback, readEnv } from "./src/env"

loadEnv(process.env.NODE_ENV ?? "production", __dirname)
const env = readEnv()

const personalData = {
  keys: env.PERSONAL_DATA_KEYS,
  hash_key: env.PERSONAL_DATA_HASH_KEY,
}

/** Where unions send their money; the settings hold all of it or nothing. */
const payee = env.MALL_ACCOUNT_NAME && {
  name: env.MALL_ACCOUNT_NAME,
  bank: env.MALL_ACCOUNT_BANK,
  account: env.MALL_ACCOUNT_NUMBER,
}

const storefrontUrl = env.STOREFRONT_URL ?? env.STORE_CORS.split(",")[0] ?? ""

/** With Redis the same code runs on several servers and workers. */
const redisModules = env.REDIS_URL
  ? [
      {
        resolve: "@medusajs/medusa/event-bus-redis",
        options: { redisUrl: env.REDIS_URL },
      },
      {
        resolve: "@medusajs/medusa/workflow-engine-redis",
        options: { redis: { redisUrl: env.REDIS_URL } },
      },
      {
        resolve: "@medusajs/medusa/locking",
        options: {
          providers: [
            {
              id: "locking-redis",
              resolve: "@medusajs/medusa/locking-redis",
              is_default: true,
              options: { redisUrl: env.REDIS_URL },
            },
          ],
        },
      },
      {
        resolve: "@medusajs/medusa/caching",
        options: {
          providers: [
            {
              id: "caching-redis",
              resolve: "@medusajs/medusa/caching-redis",
              is_default: true,
              options: { redisUrl: env.REDIS_URL },
            },
          ],
        },
      },
    ]
  : []

/** One set of options, for the provider and for whoever asks the gateway itself. */
const gateway: GatewayOptionsInput | undefined = env.PAYMENT_GATEWAY_URL
  ? {
      base_url: env.PAYMENT_GATEWAY_URL,
      api_key: env.PAYMENT_GATEWAY_KEY ?? "",
      publishable_key: env.PAYMENT_GATEWAY_PUBLISHABLE_KEY,
      api_version: env.PAYMENT_API_VERSION,
      methods: env.PAYMENT_METHODS,
      capture: env.PAYMENT_CAPTURE,
      statement_text: env.PAYMENT_STATEMENT_TEXT,
      webhook_secrets: env.PAYMENT_WEBHOOK_SECRETS ?? [],
    }
  : undefined

const paymentModules = gateway
  ? [
      {
        resolve: "@medusajs/medusa/payment",
        options: {
          providers: [
            {
              // Medusa makes pp_stripe-compatible_stripe-compatible of it.
              id: "stripe-compatible",
              resolve:
                "@mall/payment-stripe-compatible/providers/stripe-compatible",
              options: gateway,
            },
          ],
        },
      },
    ]
  : []
const withPersonalData = { personal_data: personalData }

const localMessages =
  env.SMS_PROVIDER !== "local-messages"
    ? "nobody"
    : isLoopback(env.BACKEND_URL)
      ? "this-machine"
      : "anybody"

/** How messages to mobiles leave the mall; nothing is sent without a choice. */
const smsProviders = {
  "http-sms": [
    {
      id: "http-sms",
      resolve: "@mall/sign-in/providers/http-sms",
      options: {
        ...withPersonalData,
        channels: ["sms"],
        url: env.SMS_HTTP_URL,
        headers: env.SMS_HTTP_HEADERS,
        body: env.SMS_HTTP_BODY,
        success: env.SMS_HTTP_SUCCESS,
      },
    },
  ],
  "local-messages": [
    {
      id: "local-messages",
      resolve: "@mall/sign-in/providers/local-messages",
      options: { channels: ["sms"] },
    },
  ],
  none: [],
}[env.SMS_PROVIDER]

const fileProvider = env.S3_BUCKET
  ? {
      id: "s3",
      resolve: "@medusajs/medusa/file-s3",
      options: {
        endpoint: env.S3_ENDPOINT,
        bucket: env.S3_BUCKET,
        region: env.S3_REGION,
        access_key_id: env.S3_ACCESS_KEY_ID,
        secret_access_key: env.S3_SECRET_ACCESS_KEY,
        file_url: env.S3_FILE_URL,
      },
    }
  : {
      id: "local",
      resolve: "@medusajs/medusa/file-local",
      options: {
        backend_url: `${env.BACKEND_URL}/static`,
        // Beside `static`, which is served to anybody, not inside it.
        private_upload_dir: path.resolve(env.PRIVATE_FILES_DIR),
      },
    }

/** Without a gateway only purchases that tenders pay wholly can be made. */
const payment = {
  provider_id:
    env.PAYMENT_PROVIDER_ID ?? "pp_stripe-compatible_stripe-compatible",
  methods: gateway || env.PAYMENT_PROVIDER_ID ? env.PAYMENT_METHODS : [],
  return_origins: env.STORE_CORS.split(",").map((origin) => origin.trim()),
}

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: env.DATABASE_URL,
    databaseDriverOptions: { pool: { min: 2, max: env.DATABASE_POOL_MAX } },
    redisUrl: env.REDIS_URL,
    workerMode: env.WORKER_MODE,
    // The operator's session works over plain http on one machine, and only
    // over https once the mall has an https address.
    cookieOptions: {
      sameSite: "lax",
      secure: env.BACKEND_URL.startsWith("https:"),
    },
    http: {
      storeCors: env.STORE_CORS,
      adminCors: env.ADMIN_CORS,
      authCors: env.AUTH_CORS,
      jwtSecret: env.JWT_SECRET,
      cookieSecret: env.COOKIE_SECRET,
      // An actor missing here would be open to every provider.
      authMethodsPerActor: {
        user: ["emailpass"],
        customer: ["mobile-code", "mobile-password"],
        union_staff: ["emailpass"],
        cooperative_staff: ["emailpass"],
      },
    },
  },
  admin: { disable: env.ADMIN_DISABLED },
  // Dependency order: a plugin stands below those that import from it.
  plugins: [
    { resolve: "@mall/access", options: {} },
    { resolve: "@mall/privacy", options: {} },
    {
      resolve: "@mall/outbox",
      options: { kept_days: env.OUTBOX_KEPT_DAYS },
    },
    { resolve: "@mall/ledger", options: {} },
    {
      resolve: "@mall/sign-in",
      options: {
        ...withPersonalData,
        trusted_proxies: env.TRUSTED_PROXIES,
        storefront_url: storefrontUrl,
        codes_per_address: env.SIGN_IN_CODES_PER_ADDRESS,
        local_messages: localMessages,
      },
    },
    { resolve: "@mall/origin", options: {} },
    { resolve: "@mall/union", options: withPersonalData },
    { resolve: "@mall/cooperative", options: withPersonalData },
    {
      resolve: "@mall/checkout",
      options: {
        ...withPersonalData,
        payment,
        receive_days: env.RECEIVE_DAYS,
        after_sales_days: env.AFTER_SALES_DAYS,
        recipients_kept_days: env.RECIPIENTS_KEPT_DAYS,
        vanilla_cart_completion: env.CART_COMPLETION,
      },
    },
    { resolve: "@mall/subsidy", options: { ...withPersonalData, payee } },
    {
      resolve: "@mall/gifting",
      options: {
        ...withPersonalData,
        payee,
        pay_days: env.GIFT_PAY_DAYS,
        recipients_kept_days: env.RECIPIENTS_KEPT_DAYS,
        storefront_url: storefrontUrl.replace(/\/$/, ""),
      },
    },
    { resolve: "@mall/impact", options: {} },
  ],
  modules: [
    ...redisModules,
    ...paymentModules,
    {
      resolve: "@medusajs/medusa/auth",
      // The first sign-in of a number opens a customer's account in the same
      // transaction (docs/adr/0009-sign-in-by-mobile.md).
      dependencies: ["sign_in", Modules.CUSTOMER],
      options: {
        providers: [
          {
            id: "emailpass",
            resolve: "@mall/sign-in/providers/steady-emailpass",
          },
          { id: "mobile-code", resolve: "@mall/sign-in/providers/mobile-code" },
          {
            id: "mobile-password",
            resolve: "@mall/sign-in/providers/mobile-password",
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            id: "local",
            resolve: "@medusajs/medusa/notification-local",
            options: { channels: ["feed"] },
          },
          ...smsProviders,
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/file",
      options: { providers: [fileProvider] },
    },
  ],
})
