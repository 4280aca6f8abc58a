import { readSettings, type SandboxSettings } from "./settings"

/** The sandbox process reads its settings here and nowhere else. */
export function readSandboxEnv(
  source: NodeJS.ProcessEnv = process.env
): SandboxSettings {
  return readSettings({
    port: Number(source.SANDBOX_PORT),
    api_key: source.PAYMENT_GATEWAY_KEY ?? "",
    webhook_secret: source.PAYMENT_WEBHOOK_SECRETS?.split(",")[0]?.trim() ?? "",
    webhook_url: source.SANDBOX_WEBHOOK_URL || undefined,
    state_file: source.SANDBOX_STATE_FILE || undefined,
    production: source.NODE_ENV === "production",
    demo: source.DEMO_MALL === "true",
  })
}
