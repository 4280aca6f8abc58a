import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import type UnionModuleService from "../../modules/union/service"
import { failureOf } from "../../roster-failure"

/**
 * Stages a file's rows, or records why they could not be read. Nothing to
 * undo: staged rows are no members yet.
 */
export const readRosterImportStep = createStep(
  "read-roster-import",
  async ({ import_id }: { import_id: string }, { container }) => {
    const service: UnionModuleService = container.resolve(UNION_MODULE)
    const claimed = await service.claimRosterFile(import_id)
    if (!claimed) {
      return new StepResponse(import_id)
    }
    try {
      await service.stageRoster(
        { union_id: claimed.union_id, import_id },
        service.readClaimed(claimed)
      )
    } catch (error) {
      const { failure, isExpected } = failureOf(error)
      await service.failRosterImport(import_id, failure)
      if (!isExpected) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`roster import ${import_id} could not be read`, error as Error)
      }
    }
    return new StepResponse(import_id)
  }
)
