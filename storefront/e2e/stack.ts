import { type ChildProcess, spawn } from "node:child_process"
import path from "node:path"
import { freePort, startMall } from "../../backend/harness/mall"
import { until } from "../../backend/harness/until"

const storefront = path.resolve(__dirname, "..")
const next = path.join(storefront, "../node_modules/.bin/next")

export type Stack = {
  storefrontUrl: string
  backendUrl: string
  databaseUrl: string
  stop: () => Promise<void>
}

/**
 * The whole mall as `npm start` runs it, on free ports and a seeded database
 * of its own: built backend with Medusa Admin, built storefront. To be run
 * behind scripts/with-postgres.mjs.
 */
export async function startStack(): Promise<Stack> {
  const port = await freePort()
  const storefrontUrl = `http://localhost:${port}`
  const mall = await startMall({ withAdmin: true, storefrontUrl })
  const backendUrl = mall.servers[0]?.url ?? ""
  const { rows } = await mall.database.query<{ token: string }>(
    `select token from api_key
     where type = 'publishable' and revoked_at is null and deleted_at is null
     order by created_at limit 1`
  )
  const child = spawn(next, ["start", "-p", String(port)], {
    cwd: storefront,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      NODE_OPTIONS: "",
      NEXT_TELEMETRY_DISABLED: "1",
      BACKEND_URL: backendUrl,
      STOREFRONT_URL: storefrontUrl,
      PUBLISHABLE_KEY: rows[0]?.token ?? "",
    },
  })
  await until("the storefront to answer", async () => {
    const answer = await fetch(storefrontUrl).catch(() => undefined)
    return answer?.ok || undefined
  })
  return {
    storefrontUrl,
    backendUrl,
    databaseUrl: mall.databaseUrl,
    stop: async () => {
      await ended(child)
      await mall.stop()
    },
  }
}

function ended(child: ChildProcess) {
  return new Promise((resolve) => {
    child.once("exit", resolve)
    child.kill("SIGTERM")
  })
}
