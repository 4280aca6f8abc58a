import type { Context } from "@medusajs/framework/types"
import {
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import type { GiftRoundDTO } from "../../types/dtos"
import * as receiving from "./actions/receiving"
import type { RoundKey, StepBy } from "./actions/round-lock"
import * as allocations from "./queries/allocation-queries"
import { GiftOrdering } from "./ordering"

/**
 * Everything of gift rounds: see `GiftPlanning` for what they are made of and
 * `GiftOrdering` for their way to a paid order; here is what their members
 * receive.
 */
export default class GiftingModuleService extends GiftOrdering {
  /** Under which names a page of a round's recipients got their parcels. */
  @InjectTransactionManager()
  async parcelRecipients(
    round: GiftRoundDTO,
    page: { offset: number; limit: number },
    @MedusaContext() context: Context = {}
  ) {
    return round.delivery_mode === "workplace"
      ? { ids: [round.id], count: 1 }
      : await allocations.allocationPage(context, round.id, page)
  }

  /** The next recipients after an id, in chunks. */
  @InjectTransactionManager()
  async recipientsAfter(
    roundId: string,
    afterId: string,
    limit: number,
    @MedusaContext() context: Context = {}
  ) {
    return await allocations.recipientsAfter(context, roundId, afterId, limit)
  }

  @InjectTransactionManager()
  async allocationCounts(
    roundId: string,
    @MedusaContext() context: Context = {}
  ) {
    return await allocations.allocationCounts(context, roundId)
  }

  @InjectTransactionManager()
  async receive(
    key: RoundKey,
    target: allocations.ReceiptTarget,
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await receiving.receive(context, key, target, step)
  }

  /** Lines of the receipt sheet with names in clear; log the export first. */
  @InjectTransactionManager()
  async receiptSheetLines(
    roundId: string,
    page: { offset: number; limit: number },
    @MedusaContext() context: Context = {}
  ) {
    const found = await allocations.receiptSheetLines(context, roundId, page)
    return {
      count: found.count,
      lines: found.rows.map(({ name_enc, ...line }) => ({
        ...line,
        name: this.cipher.decrypt(name_enc),
      })),
    }
  }
}
