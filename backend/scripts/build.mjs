// `medusa build` evaluates medusa-config.ts, which insists on its secrets, but
// connects to nothing: any well-formed value will do and none is kept.
import { spawnSync } from "node:child_process"
import path from "node:path"

const unused = Buffer.alloc(32).toString("base64")
const root = path.resolve(import.meta.dirname, "..")
const { status } = spawnSync("medusa", ["build"], {
  cwd: root,
  stdio: "inherit",
  shell: process.platform === "win32",
  env: {
    ...process.env,
    MEDUSA_TELEMETRY_DISABLED: "1",
    DATABASE_URL: "postgres://build.invalid/mall",
    JWT_SECRET: unused,
    COOKIE_SECRET: unused,
    STORE_CORS: "http://localhost:8000",
    ADMIN_CORS: "http://localhost:9000",
    AUTH_CORS: "http://localhost:8000",
    BACKEND_URL: "http://localhost:9000",
    PERSONAL_DATA_KEYS: `build:${unused}`,
    PERSONAL_DATA_HASH_KEY: unused,
  },
})
process.exit(status ?? 1)
