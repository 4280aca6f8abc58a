import { type ChildProcess, spawn } from "node:child_process"
import crypto from "node:crypto"
import fs from "node:fs"
import net from "node:net"
import os from "node:os"
import path from "node:path"
import {
  type Sandbox,
  startSandbox,
} from "@mall/payment-stripe-compatible/sandbox"
import pg from "pg"
import ts from "typescript"

const built = path.resolve(__dirname, "../.medusa/server")
const medusa = path.resolve(__dirname, "../../node_modules/.bin/medusa")
const GATEWAY_HOOK = "/hooks/payment/stripe-compatible_stripe-compatible"
const TEMPLATE = "mall_template"

type WorkerMode = "shared" | "server" | "worker"

/** One Medusa process that can be killed and started again. */
export type Server = {
  url: string
  mode: WorkerMode
  /** SIGKILL: no shutdown hook runs, as when the power goes. */
  kill: () => Promise<void>
  start: () => Promise<void>
  stop: () => Promise<void>
  /** The most memory the process has held since it started, in MB. */
  peakRssMb: () => number
  /** Processor time of the process and all its threads, in seconds. */
  cpuSeconds: () => number
  /** Everything the process has printed since the first start. */
  log: () => string
}

export type Mall = {
  servers: Server[]
  database: pg.Pool
  databaseUrl: string
  /** Every folder the servers can leave a file in. */
  folders: string[]
  /** The gateway; its notices go to the first process that answers requests. */
  sandbox: Sandbox
  /** Signs the tokens of this mall, for many people at once. */
  jwtSecret: string
  /** Runs a file of the harness inside the mall's own container. */
  exec: (file: string, args: string[]) => Promise<void>
  /** Throws the database away and starts over from the seeded state. */
  reset: () => Promise<void>
  stop: () => Promise<void>
}

export type MallOptions = {
  /** Modes of the processes to start; one that does everything by default. */
  modes?: WorkerMode[]
  /** Address of a Redis that only this mall uses. */
  redisUrl?: string
  /** Serves the operator's Medusa Admin under /app too. */
  withAdmin?: boolean
  /**
   * Measures and serves nobody: payments count as paid at once, and Medusa's
   * own cart completion is open, to be measured against.
   */
  bench?: boolean
  /** Where the shop answers: the only place a payer is sent back to. */
  storefrontUrl?: string
}

/**
 * A real mall on this machine: databases of its own, migrated and seeded, on
 * the PostgreSQL that `scripts/with-postgres.mjs` started, and real Medusa
 * processes of the built backend. For tests that kill processes, for browser
 * journeys and for benches.
 */
export async function startMall(options: MallOptions = {}): Promise<Mall> {
  const secrets = gatewaySecrets()
  const sandbox = await startSandbox({
    port: 0,
    api_key: secrets.PAYMENT_GATEWAY_KEY,
    webhook_secret: secrets.PAYMENT_WEBHOOK_SECRETS,
    first_retry_ms: 200,
  })
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "mall-"))
  const env: NodeJS.ProcessEnv = {
    ...environment(options),
    ...foldersIn(directory),
    ...secrets,
    PAYMENT_GATEWAY_URL: sandbox.url,
  }
  await createDatabase(TEMPLATE)
  await prepare({ ...env, DATABASE_URL: databaseUrl(TEMPLATE) })

  let generation = 0
  let database = await freshDatabase(generation)
  const servers: Server[] = []
  for (const mode of options.modes ?? ["shared"]) {
    servers.push(
      await createServer(mode, () => ({ ...env, DATABASE_URL: database.url }))
    )
  }
  await Promise.all(servers.map((server) => server.start()))

  const answering = servers.find(({ mode }) => mode !== "worker")
  if (answering) {
    sandbox.notifyAt(`${answering.url}${GATEWAY_HOOK}`)
  }

  return {
    servers,
    sandbox,
    jwtSecret: env.JWT_SECRET ?? "",
    exec: (file, args) =>
      runMedusa(["exec", transpiled(file), ...args], {
        ...env,
        DATABASE_URL: database.url,
      }),
    get database() {
      return database.pool
    },
    get databaseUrl() {
      return database.url
    },
    folders: [directory, path.join(built, "static")],
    reset: async () => {
      await Promise.all(servers.map((server) => server.stop()))
      await database.pool.end()
      generation += 1
      database = await freshDatabase(generation)
      await Promise.all(servers.map((server) => server.start()))
    },
    stop: async () => {
      await sandbox.stop()
      await Promise.all(servers.map((server) => server.stop()))
      await database.pool.end()
      fs.rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** Files of this mall and of no other, temporary ones too. */
function foldersIn(directory: string) {
  const TMPDIR = path.join(directory, "tmp")
  fs.mkdirSync(TMPDIR)
  return { TMPDIR, PRIVATE_FILES_DIR: path.join(directory, "private") }
}

const gatewaySecrets = () => ({
  PAYMENT_GATEWAY_KEY: `sk_sandbox_${crypto.randomBytes(18).toString("hex")}`,
  PAYMENT_WEBHOOK_SECRETS: `whsec_${crypto.randomBytes(18).toString("hex")}`,
})

/** The server that `scripts/with-postgres.mjs` started, as it tells us. */
function databaseUrl(name: string) {
  const server = process.env.DATABASE_URL
  if (!server) {
    throw new Error("Run this behind scripts/with-postgres.mjs")
  }
  return Object.assign(new URL(server), { pathname: `/${name}` }).href
}

async function createDatabase(name: string, template = "template1") {
  const admin = new pg.Client({ connectionString: databaseUrl("postgres") })
  await admin.connect()
  await admin.query(`drop database if exists ${name}`)
  await admin.query(`create database ${name} template ${template}`)
  await admin.end()
}

async function freshDatabase(generation: number) {
  const name = `mall_${generation}`
  await createDatabase(name, TEMPLATE)
  const url = databaseUrl(name)
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  // An idle connection that is cut is no news: the next query opens another.
  pool.on("error", () => {})
  return { url, pool }
}

/** A port nobody uses at the moment of asking. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once("error", reject)
    probe.listen(0, () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/** A TypeScript file of the harness as one that a plain Node can load. */
function transpiled(file: string): string {
  const source = fs.readFileSync(path.join(__dirname, file), "utf8")
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
    },
  })
  const folder = path.join(built, "harness")
  fs.mkdirSync(folder, { recursive: true })
  const target = path.join(folder, file.replace(/\.ts$/, ".js"))
  fs.writeFileSync(target, outputText)
  return target
}

function environment({
  redisUrl,
  withAdmin,
  bench,
  storefrontUrl = "http://localhost:8000",
}: MallOptions): NodeJS.ProcessEnv {
  const key = () => crypto.randomBytes(32).toString("base64")
  return {
    ...process.env,
    NODE_ENV: "production",
    DEMO_MALL: "true",
    NODE_OPTIONS: "",
    PAYMENT_PROVIDER_ID: bench ? "pp_system_default" : "",
    ...(bench && { BENCH: "true", CART_COMPLETION: "allowed" }),
    MEDUSA_TELEMETRY_DISABLED: "1",
    LOG_LEVEL: "http",
    JWT_SECRET: key(),
    COOKIE_SECRET: key(),
    STORE_CORS: storefrontUrl,
    ADMIN_CORS: "http://localhost:9000",
    AUTH_CORS: storefrontUrl,
    BACKEND_URL: "http://localhost:9000",
    ADMIN_DISABLED: String(!withAdmin),
    PERSONAL_DATA_KEYS: `k1:${key()}`,
    PERSONAL_DATA_HASH_KEY: key(),
    ...(redisUrl && { REDIS_URL: redisUrl }),
  }
}

async function prepare(env: NodeJS.ProcessEnv) {
  await runMedusa(["db:migrate"], env)
  await runMedusa(["exec", "./src/scripts/seed-demo.js"], env)
}

function runMedusa(args: string[], env: NodeJS.ProcessEnv) {
  const child = spawn(medusa, args, { cwd: built, env, stdio: "pipe" })
  const said: Buffer[] = []
  child.stdout.on("data", (data: Buffer) => said.push(data))
  child.stderr.on("data", (data: Buffer) => said.push(data))
  return new Promise<void>((resolve, reject) => {
    child.on("exit", (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`medusa ${args[0]}: ${Buffer.concat(said)}`))
    )
  })
}

async function createServer(
  mode: WorkerMode,
  env: () => NodeJS.ProcessEnv
): Promise<Server> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  let child: ChildProcess | undefined
  const printed: Buffer[] = []
  const keep = (data: Buffer) => printed.push(data)

  const end = async (signal: NodeJS.Signals) => {
    const ending = child
    child = undefined
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) {
      return
    }
    const ended = new Promise((resolve) => ending.once("exit", resolve))
    ending.kill(signal)
    await ended
  }

  return {
    url,
    mode,
    start: async () => {
      child = spawn(medusa, ["start"], {
        cwd: built,
        env: { ...env(), WORKER_MODE: mode, PORT: String(port) },
        stdio: ["ignore", "pipe", "pipe"],
      })
      child.stdout?.on("data", keep)
      child.stderr?.on("data", keep)
      await healthy(url, () => child?.exitCode ?? null)
    },
    kill: () => end("SIGKILL"),
    stop: () => end("SIGKILL"),
    peakRssMb: () => peakRssMb(child?.pid),
    cpuSeconds: () => cpuSeconds(child?.pid),
    log: () => Buffer.concat(printed).toString("utf8"),
  }
}

async function healthy(url: string, exitCode: () => number | null) {
  const deadline = Date.now() + 120_000
  while (Date.now() < deadline) {
    if (exitCode() !== null) {
      throw new Error(`The server left with code ${exitCode()}`)
    }
    const answer = await fetch(`${url}/health`).catch(() => undefined)
    if (answer?.ok) {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} did not become healthy`)
}

function peakRssMb(pid: number | undefined) {
  const status = fs.readFileSync(`/proc/${pid}/status`, "utf8")
  const kb = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0)
  return Math.round(kb / 1024)
}

const TICKS_PER_SECOND = 100

function cpuSeconds(pid: number | undefined) {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8")
  // The second field is the name in brackets, and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  const [user = 0, system = 0] = fields.slice(11, 13).map(Number)
  return (user + system) / TICKS_PER_SECOND
}
