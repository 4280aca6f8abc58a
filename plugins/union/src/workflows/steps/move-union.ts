import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import type UnionModuleService from "../../modules/union/service"
import { inOneTransaction } from "@mall/outbox/one-transaction"
import { followMove } from "../../move-followers"
import type { By } from "../../modules/union/tables/log"
import type { UnionMoved } from "../../types/unions"

export type MoveUnionInput = { id: string; parent_id: string; by: By }

/** One transaction, whoever keeps paths of the tree included. */
export const moveUnionStep = createStep(
  "move-union",
  async (input: MoveUnionInput, { container }) => {
    await inOneTransaction(container, async (unit) => {
      const moved = await unit.use<UnionModuleService, UnionMoved | null>(
        UNION_MODULE,
        (service, context) =>
          service.moveUnion(input.id, input.parent_id, input.by, context)
      )
      if (moved) {
        await followMove(unit, moved)
      }
    })
    return new StepResponse(undefined)
  }
)
