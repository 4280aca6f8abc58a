import { MedusaService } from "@medusajs/framework/utils"

/**
 * Owns the tables of the outbox and their migrations. Events are written by
 * `inOneTransaction` and read by `consumeOutbox`, which work on the shared
 * connection; nothing else is to touch them.
 */
export class OutboxModuleService extends MedusaService({}) {}
