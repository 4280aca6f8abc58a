// `npm start`: everything the mall needs on one machine, from nothing.
// Only what Node itself brings is imported before the install has run.
import fs from "node:fs"
import path from "node:path"
import { Fail, fileHash, run, say, serve, waitFor } from "./lib/process.mjs"
import { loadSettings } from "./lib/settings.mjs"

const root = path.resolve(import.meta.dirname, "..")
const isDev = process.argv.includes("--dev")
const sandboxMain = path.join(
  root,
  "plugins/payment-stripe-compatible/.medusa/server/src/sandbox/main.js"
)

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Fail(
      `需要 Node 20.19 或更高版本，当前为 ${process.versions.node}。 / Node 20.19 or newer is needed; this is ${process.versions.node}.`
    )
  }
}

function checkDisk() {
  const { bavail, bsize } = fs.statfsSync(root)
  if (bavail * bsize < 2 * 1024 ** 3) {
    throw new Fail(
      "磁盘剩余空间不足 2 GB，请清理后再启动。 / Less than 2 GB of disk is free. Make room and start again."
    )
  }
}

/** Installs when the lockfile is not what stands in node_modules. */
async function install() {
  const lock = fileHash([path.join(root, "package-lock.json")])
  const mark = path.join(root, "node_modules/.mall-lock")
  if (fs.existsSync(mark) && fs.readFileSync(mark, "utf8") === lock) {
    return
  }
  say("安装依赖 / Installing packages")
  await run("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    env: process.env,
    hint: "请检查网络后重试。 / Check the network and try again.",
  })
  fs.writeFileSync(mark, lock)
}

async function checkPorts(ports) {
  const { isPortFree } = await import("./postgres.mjs")
  for (const [name, port] of Object.entries(ports)) {
    if (!(await isPortFree(port))) {
      throw new Fail(
        `端口 ${port}（${name}）已被占用，请关闭占用它的程序，或设置 MALL_${name.toUpperCase()}_PORT 换一个端口。 / Port ${port} (${name}) is taken. Stop the program that holds it, or set MALL_${name.toUpperCase()}_PORT.`
      )
    }
  }
}

/**
 * Ours under `.data`, or the one of DATABASE_URL. The stamp, which says what
 * has been migrated and seeded, lives and dies with the database.
 */
async function openDatabase(settings) {
  if (process.env.DATABASE_URL) {
    return {
      url: process.env.DATABASE_URL,
      stampFile: path.join(root, ".data/stamp.json"),
      stop: async () => undefined,
    }
  }
  const { startPostgres } = await import("./postgres.mjs")
  const directory = path.join(root, ".data/postgres")
  const postgres = await startPostgres({
    directory,
    port: settings.ports.postgres,
  })
  await postgres.ensureDatabase("mall")
  return {
    url: postgres.url("mall"),
    stampFile: path.join(directory, "mall-stamp.json"),
    stop: postgres.stop,
  }
}

async function build(env) {
  say("构建有改动的部分 / Building what changed")
  await run("npx", ["turbo", "run", "build", "--output-logs=errors-only"], {
    cwd: root,
    env,
    hint: "构建失败，原因见上。 / The build failed; the reason is above.",
  })
}

const schemaInputs = () => [
  path.join(root, "package-lock.json"),
  path.join(root, "backend/src"),
  path.join(root, "backend/data"),
  ...fs
    .readdirSync(path.join(root, "plugins"))
    .map((plugin) => path.join(root, "plugins", plugin, "src")),
]

/** Migrates and seeds when anything that feeds the database has changed. */
const readStamp = (file) =>
  fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : {}

async function prepareDatabase(env, { url, stampFile }, seed) {
  const stamp = { inputs: fileHash(schemaInputs()), database: url, seed }
  const before = readStamp(stampFile)
  if (Object.keys(stamp).every((name) => before[name] === stamp[name])) {
    return
  }
  const cwd = path.join(root, "backend/.medusa/server")
  say("更新数据库结构 / Migrating the database")
  await run("npx", ["medusa", "db:migrate"], { cwd, env, quiet: true })
  say(
    seed === "demo"
      ? "写入名录与演示数据 / Seeding lists and the demonstration"
      : "写入名录与规则 / Seeding lists and rules"
  )
  await run("npx", ["medusa", "exec", `./src/scripts/seed-${seed}.js`], {
    cwd,
    env,
    quiet: true,
  })
  fs.writeFileSync(stampFile, JSON.stringify(stamp, null, 2))
}

function printAddresses({ urls, demo, isDemo }) {
  say("工会优质农产品商城已启动 / The mall is running\n")
  const lines = [
    ["商城 Shop", urls.storefront],
    ["帮扶成效 Impact board", `${urls.storefront}/impact`],
    ["工会工作台 Union workspace", `${urls.storefront}/union`],
    ["合作社工作台 Cooperative workspace", `${urls.storefront}/cooperative`],
    ["运营后台 Operator (Medusa Admin)", `${urls.backend}/app`],
    ...(isDemo
      ? [["短信 Local messages", `${urls.backend}/local-messages`]]
      : []),
    ["接口文档 OpenAPI", `${urls.backend}/openapi.json`],
    ...(urls.sandbox
      ? [["沙箱收银台 Sandbox gateway (play money)", urls.sandbox]]
      : []),
  ]
  lines.forEach(([name, url]) => console.log(`  ${name}: ${url}`))
  if (isDemo) {
    console.log(
      `\n  演示账号 Demonstration logins (password ${demo.password}):`
    )
    demo.logins.forEach(([role, email]) => console.log(`    ${role}: ${email}`))
  }
  console.log("\n  按 Ctrl-C 全部停止 / Ctrl-C stops everything")
}

/**
 * Ends the services and then their database, whatever ends us. All are told
 * at once: the database's own package leaves on a signal without waiting.
 */
function endings() {
  const services = []
  let database
  let ending
  const stop = (code) => {
    ending ??= (async () => {
      await Promise.all(services.map((service) => service.stop()))
      await database?.stop()
      process.exit(code)
    })()
    return ending
  }
  process.on("SIGINT", () => stop(0))
  process.on("SIGTERM", () => stop(0))
  return {
    stop,
    afterServices: (opened) => (database = opened),
    service: (started) => {
      services.push(started)
      return started
    },
  }
}

async function main() {
  checkNode()
  checkDisk()
  fs.mkdirSync(path.join(root, ".data"), { recursive: true })
  await install()
  const settings = loadSettings(root)
  await checkPorts(settings.ports)
  const ends = endings()
  try {
    const database = await openDatabase(settings)
    ends.afterServices(database)
    const env = { ...settings.backendEnv, DATABASE_URL: database.url }
    await build(env)
    await prepareDatabase(env, database, settings.isDemo ? "demo" : "facts")
    const service = (name, command, args, options) =>
      ends.service(
        serve(name, command, args, { ...options, onExit: () => ends.stop(1) })
      )
    if (settings.urls.sandbox) {
      service("sandbox", process.execPath, [sandboxMain], {
        cwd: root,
        env: settings.sandboxEnv,
      })
      await waitFor(settings.urls.sandbox, "sandbox")
    }
    const backend = service(
      "backend",
      "npx",
      ["medusa", "start", "--host", settings.host],
      {
        cwd: path.join(root, "backend/.medusa/server"),
        env: { ...env, PORT: String(settings.ports.backend) },
      }
    )
    await waitFor(`${settings.urls.backend}/health`, "backend")
    service(
      "storefront",
      "npx",
      ["next", isDev ? "dev" : "start", "-H", settings.host],
      {
        cwd: path.join(root, "storefront"),
        env: {
          ...(await settings.storefrontEnv(database.url)),
          NODE_ENV: isDev ? "development" : "production",
        },
      }
    )
    await waitFor(settings.urls.storefront, "storefront")
    printAddresses(settings)
    if (isDev) {
      const { rebuildOnChange } = await import("./lib/watch.mjs")
      rebuildOnChange(root, env, backend)
    }
  } catch (error) {
    report(error)
    await ends.stop(1)
  }
}

function report(error) {
  console.error(`\n${error instanceof Fail ? error.message : error.stack}`)
}

main().catch((error) => {
  report(error)
  process.exit(1)
})
