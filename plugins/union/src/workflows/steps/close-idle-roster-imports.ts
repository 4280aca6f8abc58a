import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import type UnionModuleService from "../../modules/union/service"
import { failureFrom } from "../../roster-failure"

/** A reader reports with every batch; so long a silence means it is dead. */
const READER_SILENCE_SECONDS = 120
/** How long personal data may wait for a confirmation. */
const PREVIEW_DAYS = 7
const DAY_SECONDS = 24 * 60 * 60

export const closeIdleRosterImportsStep = createStep(
  "close-idle-roster-imports",
  async (_: void, { container }) => {
    const service: UnionModuleService = container.resolve(UNION_MODULE)
    const interrupted = await service.failIdleRosterImports(
      "parsing",
      READER_SILENCE_SECONDS,
      failureFrom("roster_import_interrupted")
    )
    const expired = await service.failIdleRosterImports(
      "previewed",
      PREVIEW_DAYS * DAY_SECONDS,
      failureFrom("roster_import_expired", { days: PREVIEW_DAYS })
    )
    return new StepResponse({ interrupted, expired })
  }
)
