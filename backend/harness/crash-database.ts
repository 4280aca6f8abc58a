import type pg from "pg"
import { until } from "./until"

/**
 * Kills one of the database's own processes, upon which PostgreSQL throws
 * everybody out and recovers from its log; waits until it answers again.
 */
export async function crashDatabase(database: pg.Pool): Promise<void> {
  const { rows } = await database.query<{ pid: number }>(
    `select pid from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() limit 1`
  )
  const [victim] = rows
  if (!victim) {
    throw new Error("Nobody else is connected to the database")
  }
  process.kill(victim.pid, "SIGKILL")
  await until("the database to recover", () =>
    database.query("select 1").catch(() => undefined)
  )
}
