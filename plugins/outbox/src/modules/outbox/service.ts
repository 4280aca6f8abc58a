import { MedusaService } from "@medusajs/framework/utils"

const KEPT_DAYS = 90

type ModuleOptions = { kept_days?: number }

/**
 * Owns the tables of the outbox and their migrations. Events are written by
 * `inOneTransaction` and read by `consumeOutbox`, which work on the shared
 * connection; nothing else is to touch them.
 */
export class OutboxModuleService extends MedusaService({}) {
  /** How long an event is kept that every consumer has had. */
  readonly keptDays: number

  constructor(container: Record<string, unknown>, options: ModuleOptions) {
    super(container, options)
    this.keptDays = options.kept_days ?? KEPT_DAYS
  }
}
