import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { VoucherRuleDTO } from "../../types/dtos"
import { subsidyOf } from "../reading/services"

export type AddVoucherRuleInput = Omit<VoucherRuleDTO, "id">

/** The only writing of its workflow, in one transaction: nothing to undo. */
export const addVoucherRuleStep = createStep(
  "add-voucher-rule",
  async (input: AddVoucherRuleInput, { container }) => {
    const id = await subsidyOf(container).addVoucherRule(input)
    return new StepResponse({ id })
  }
)
