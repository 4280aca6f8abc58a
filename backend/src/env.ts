import { z } from "@medusajs/framework/zod"

/** Thirty-two random bytes in base64, as `openssl rand -base64 32` prints. */
const key32 = z
  .string()
  .refine((value) => Buffer.from(value, "base64").length === 32, {
    message: "must be 32 bytes in base64 (openssl rand -base64 32)",
  })

const settings = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("production"),
  DATABASE_URL: z.string().url(),
  /** A mall of invented people, whose passwords are printed in the README. */
  DEMO_MALL: z.stringbool().default(false),
  DATABASE_POOL_MAX: z.coerce.number().int().min(5).max(200).default(30),
  /** Where files that nobody may fetch freely are kept; no web server reads it. */
  PRIVATE_FILES_DIR: z.string().default("private"),
  REDIS_URL: z.string().url().optional(),
  MEILISEARCH_URL: z.string().url().optional(),
  JWT_SECRET: z.string().min(24),
  COOKIE_SECRET: z.string().min(24),
  STORE_CORS: z.string().min(1),
  ADMIN_CORS: z.string().min(1),
  AUTH_CORS: z.string().min(1),
  BACKEND_URL: z.string().url(),
  WORKER_MODE: z.enum(["shared", "server", "worker"]).default("shared"),
  ADMIN_DISABLED: z.stringbool().default(false),
  /** `id:base64` pairs, newest first; the first one encrypts. */
  PERSONAL_DATA_KEYS: z
    .string()
    .transform((value) => value.split(",").map((pair) => pair.trim()))
    .pipe(z.array(z.string().regex(/^[a-z0-9]+:[A-Za-z0-9+/=]{44}$/)).min(1)),
  PERSONAL_DATA_HASH_KEY: key32,
  S3_ENDPOINT: z.string().url().optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_FILE_URL: z.string().url().optional(),
})

const S3_NEEDED = [
  "S3_ENDPOINT",
  "S3_REGION",
  "S3_ACCESS_KEY_ID",
  "S3_SECRET_ACCESS_KEY",
  "S3_FILE_URL",
] as const

/** Half of an object storage would only be noticed at the first upload. */
const schema = settings.superRefine((env, context) => {
  const missing = S3_NEEDED.filter((name) => env.S3_BUCKET && !env[name])
  missing.forEach((name) =>
    context.addIssue({
      code: "custom",
      path: [name],
      message: "is needed together with S3_BUCKET",
    })
  )
})

export type Env = z.infer<typeof schema>

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
