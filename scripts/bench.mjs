// `npm run bench -- NAME [options] [--json]`: one JSON object as the last line.
import fs from "node:fs"
import path from "node:path"
import { run } from "./lib/process.mjs"

const root = path.resolve(import.meta.dirname, "..")
const folder = path.join(root, "backend/benches")
const [name, ...options] = process.argv.slice(2)
const known = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replace(".ts", ""))

if (!known.includes(name)) {
  console.error(`Benches: ${known.join(", ")}`)
  process.exit(2)
}

await run(
  "npx",
  [
    "turbo",
    "run",
    "build",
    "--filter=@mall/backend",
    "--output-logs=errors-only",
  ],
  {
    cwd: root,
    env: process.env,
    quiet: true,
  }
)
await run(
  process.execPath,
  [
    path.join(root, "scripts/with-postgres.mjs"),
    "tsx",
    path.join(folder, `${name}.ts`),
    ...options,
  ],
  // A bench keeps what a power cut needs: figures without fsync are no figures.
  { cwd: root, env: { ...process.env, MALL_DURABLE: "true" } }
)
