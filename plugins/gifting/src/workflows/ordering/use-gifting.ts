import type { Unit } from "@mall/outbox/one-transaction"
import type { Context } from "@medusajs/framework/types"
import type { GiftingModuleService } from "../../modules/gifting"
import { GIFTING_MODULE } from "../../types/names"

/** Runs a method of the gifting module inside the unit's transaction. */
export const useGifting = <Result>(
  unit: Unit,
  task: (gifting: GiftingModuleService, context: Context) => Promise<Result>
) => unit.use<GiftingModuleService, Result>(GIFTING_MODULE, task)
