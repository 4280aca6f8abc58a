import { z } from "@medusajs/framework/zod"
import { isLoopback, isUsableSandboxKey } from "../sandbox-guard"

const schema = z
  .strictObject({
    /** 0 takes any free port. */
    port: z.number().int().min(0).max(65535),
    api_key: z.string().refine(isUsableSandboxKey, {
      message: "must read sk_sandbox_ and at least twelve characters more",
    }),
    webhook_secret: z.string().min(16),
    /** Where notices go; without it none are sent until one is set. */
    webhook_url: z
      .url({ protocol: /^http$/ })
      .refine((url) => isLoopback(new URL(url).hostname), {
        message: "must be on this machine",
      })
      .optional(),
    /** Survives restarts where a file is named. */
    state_file: z.string().optional(),
    /** The shop's name on the pay page. */
    merchant: z.string().min(1).max(60).default("工会优质农产品商城"),
    /** How late a late payment arrives, unless the payer says otherwise. */
    late_seconds: z.number().min(0).max(86_400).default(30),
    /** The pause before a notice is repeated; it doubles each time. */
    first_retry_ms: z.number().int().min(1).max(60_000).default(1000),
    production: z.boolean().default(false),
    demo: z.boolean().default(false),
  })
  .refine(({ production, demo }) => !production || demo, {
    path: ["demo"],
    message: "the sandbox takes no part in production without DEMO_MALL=true",
  })

export type SandboxSettingsInput = z.input<typeof schema>
export type SandboxSettings = z.output<typeof schema>

/** Refuses, naming every fault, what could be a production configuration. */
export function readSettings(raw: unknown): SandboxSettings {
  const parsed = schema.safeParse(raw)
  if (parsed.success) {
    return parsed.data
  }
  const faults = parsed.error.issues.map(
    ({ path, message }) => `  ${path.join(".")}: ${message}`
  )
  // eslint-disable-next-line @medusajs/use-medusa-error-not-generic-error -- a process of its own, no Medusa
  throw new Error(`The sandbox gateway does not start:\n${faults.join("\n")}`)
}
