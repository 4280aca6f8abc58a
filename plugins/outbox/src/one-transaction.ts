import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context, MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaContextType,
  Modules,
} from "@medusajs/framework/utils"
import { asBusyRetry, LOCK_WAIT } from "@mall/access/busy"
import { appendEvents } from "./append"
import { type Sql, sqlOn } from "./sql"
import { type NewOutboxEvent, OUTBOX_APPENDED } from "./types"

/** What a task may do inside its one transaction. */
export type Unit = {
  trx: Knex.Transaction
  /** Runs SQL with `?` bindings and answers its rows. */
  rows: Sql
  /**
   * Runs a module's method inside this transaction. The module must be handed
   * the given context as its last argument.
   */
  use: <Service, Result>(
    moduleKey: string,
    task: (service: Service, context: Context) => Promise<Result>
  ) => Promise<Result>
  /**
   * The same for a module that writes by SQL alone: no savepoint and nothing
   * to flush, so it costs no statement of its own. A refusal in it must end
   * the whole task.
   */
  join: <Service, Result>(
    moduleKey: string,
    task: (service: Service, context: Context) => Promise<Result>
  ) => Promise<Result>
  /** Adds news that exists exactly if this transaction commits. */
  append: (...events: NewOutboxEvent[]) => Promise<void>
}

type ModuleWithManager = {
  baseRepository_: { getFreshManager: () => SqlEntityManager }
}

/**
 * Runs a task in ONE database transaction across modules: Medusa's own
 * (inventory, order, payment …) and ours. Either all of it is committed or
 * nothing is, wherever the process dies, so no step needs a compensation.
 * Possible because every module shares one PostgreSQL connection pool
 * (docs/adr/0002-one-transaction.md).
 *
 * External calls do not belong in the task. Throws `busy_retry` when a row
 * stays locked by somebody else; the caller may then retry.
 */
export async function inOneTransaction<Result>(
  container: MedusaContainer,
  task: (unit: Unit) => Promise<Result>
): Promise<Result> {
  const connection: Knex = container.resolve(
    ContainerRegistrationKeys.PG_CONNECTION
  )
  const appended = new Set<string>()
  let result: Result
  try {
    result = await connection.transaction(async (trx) => {
      await trx.raw(`set local lock_timeout = '${LOCK_WAIT}'`)
      return await task(unitOf(container, trx, appended))
    })
  } catch (error) {
    throw asBusyRetry(error)
  }
  if (appended.size > 0) {
    await announce(container, [...appended])
  }
  return result
}

function unitOf(
  container: MedusaContainer,
  trx: Knex.Transaction,
  appended: Set<string>
): Unit {
  const rows = sqlOn(trx)
  return {
    trx,
    rows,
    use: async <Service, Task>(
      moduleKey: string,
      task: (service: Service, context: Context) => Promise<Task>
    ) => {
      const service = container.resolve(moduleKey) as Service &
        ModuleWithManager
      return await service.baseRepository_.getFreshManager().transactional(
        (manager) => {
          const context: Context = {
            __type: MedusaContextType,
            manager,
            transactionManager: manager,
          }
          return task(service, context)
        },
        // A savepoint inside ours: the manager flushes when the task is done.
        { ctx: trx }
      )
    },
    join: async <Service, Task>(
      moduleKey: string,
      task: (service: Service, context: Context) => Promise<Task>
    ) => {
      const service = container.resolve(moduleKey) as Service &
        ModuleWithManager
      const manager = service.baseRepository_.getFreshManager()
      manager.setTransactionContext(trx)
      const context: Context = {
        __type: MedusaContextType,
        manager,
        transactionManager: manager,
      }
      return await task(service, context)
    },
    append: async (...events) => {
      await appendEvents(rows, events)
      events.forEach((event) => appended.add(event.name))
    },
  }
}

/** Wakes the consumers at once; their jobs find the news anyhow if this is lost. */
async function announce(container: MedusaContainer, names: string[]) {
  const bus = container.resolve(Modules.EVENT_BUS)
  await bus
    .emit({ name: OUTBOX_APPENDED, data: { names } })
    .catch((error: Error) =>
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(
          `outbox: could not announce ${names.join(", ")}: ${error.message}`
        )
    )
}
