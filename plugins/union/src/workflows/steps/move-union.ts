import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import type UnionModuleService from "../../modules/union/service"
import { inOneTransaction } from "@mall/outbox/one-transaction"
import type { By } from "../../modules/union/tables/log"
import { UNION_MOVED, type UnionMoved } from "../../types/unions"

export type MoveUnionInput = { id: string; parent_id: string; by: By }

/** One transaction: nothing to undo. */
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
        await unit.append({
          name: UNION_MOVED,
          key: `${UNION_MOVED}:${moved.union_id}:${moved.move_id}`,
          payload: moved,
        })
      }
    })
    return new StepResponse(undefined)
  }
)
