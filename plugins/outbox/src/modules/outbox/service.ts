import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"

export type ConsumerState = {
  consumer: string
  attempts: number
  last_error: string | null
  retry_at: Date | null
}

/**
 * Owns the tables of the outbox. Events are written by `inOneTransaction`
 * and read by `consumeOutbox`; the service answers how the consumers fare.
 */
export class OutboxModuleService extends MedusaService({}) {
  /** Consumers that are failing at the moment, for the operator's alarm. */
  @InjectManager()
  async listFailingConsumers(
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<ConsumerState[]> {
    return await context.manager!.execute(
      `select consumer, attempts, last_error, retry_at from outbox_consumer
       where attempts > 0 order by consumer`
    )
  }
}
