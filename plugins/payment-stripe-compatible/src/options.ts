import { z } from "@medusajs/framework/zod"
import { isLoopback, isSandboxKey } from "./sandbox-guard"
import { paymentMethods } from "./types"

/** Field names of the events and objects we read have not changed since. */
const DEFAULT_API_VERSION = "2025-09-30.clover"

const baseUrl = z.url({ protocol: /^https?$/ }).refine(
  (value) => {
    const { pathname, search, hash, username } = new URL(value)
    return pathname === "/" && !search && !hash && !username
  },
  { message: "must be scheme, host and port only; /v1 is added" }
)

const schema = z
  .strictObject({
    /** Where the gateway answers, without path: `https://api.example.com`. */
    base_url: baseUrl,
    api_key: z.string().min(12),
    /** For card forms in the browser. */
    publishable_key: z.string().min(12).optional(),
    api_version: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}(\.[a-z_]+)?$/)
      .default(DEFAULT_API_VERSION),
    methods: z
      .array(z.enum(paymentMethods))
      .min(1)
      .refine((list) => new Set(list).size === list.length, {
        message: "names a method twice",
      }),
    /** `manual` holds for cards; the wallets are always captured at once. */
    capture: z.enum(["automatic", "manual"]).default("automatic"),
    /** What payers read on their statement: 5 to 22 Latin characters. */
    statement_text: z
      .string()
      .regex(/^(?=.*[A-Za-z])[ -~]{5,22}$/)
      .refine((text) => !/[<>\\'"*]/.test(text), {
        message: "must not hold < > \\ ' \" *",
      })
      .optional(),
    /** Newest first; while one is exchanged both are good. */
    webhook_secrets: z.array(z.string().min(16)).min(1),
    webhook_tolerance_seconds: z.number().int().min(1).max(3600).default(300),
    timeout_seconds: z.number().int().min(1).max(80).default(10),
    network_retries: z.number().int().min(0).max(5).default(2),
    /** How long a wallet lets its code be scanned; WeChat Pay says two hours. */
    qr_lifetime_seconds: z.number().int().min(60).default(7200),
  })
  .superRefine((options, context) => {
    const { hostname, protocol } = new URL(options.base_url)
    const fault = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message })
    if (protocol === "http:" && !isLoopback(hostname)) {
      fault("base_url", "must be https unless it is this machine")
    }
    if (isSandboxKey(options.api_key) && !isLoopback(hostname)) {
      fault("api_key", "is a sandbox key, which is good on this machine only")
    }
  })

/** As written in medusa-config.ts. */
export type GatewayOptionsInput = z.input<typeof schema>
export type GatewayOptions = z.output<typeof schema>

/** Checks the options and fills in what has a default; names every fault, shows no value. */
export function readOptions(raw: unknown): GatewayOptions {
  const parsed = schema.safeParse(raw)
  if (parsed.success) {
    return parsed.data
  }
  const faults = parsed.error.issues.map(
    ({ path, message }) => `  ${path.join(".")}: ${message}`
  )
  // eslint-disable-next-line @medusajs/use-medusa-error-not-generic-error -- a configuration fault answers no request
  throw new Error(
    `Options of payment-stripe-compatible are not usable:\n${faults.join("\n")}`
  )
}
