import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Fen } from "@mall/ledger/money"
import type { UnionActor } from "../../types/dtos"
import { subsidyOf } from "../reading/services"

export type OpenFundTopUpInput = UnionActor & { amount_fen: Fen; key: string }

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const openFundTopUpStep = createStep(
  "open-fund-top-up",
  async (input: OpenFundTopUpInput, { container }) => {
    const { union_id, staff_id, amount_fen, key } = input
    const topUp = await subsidyOf(container).openTopUp({
      union_id,
      amount_fen,
      key,
      created_by: staff_id,
    })
    return new StepResponse(topUp)
  }
)
