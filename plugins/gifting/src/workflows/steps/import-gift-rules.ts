import { toFen } from "@mall/ledger/money"
import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  giftRulesOfRow,
  type NewGiftRule,
  type ProvincialFiguresRow,
} from "../../modules/gifting/lib/gift-rules-of-row"
import type { NewRule } from "../../types/dtos"
import { giftingOf, originOf } from "../reading/services"

export type ImportGiftRulesInput = { rows: ProvincialFiguresRow[] }

/** What is on file already is left alone: importing again undoes nothing. */
export const importGiftRulesStep = createStep(
  "import-gift-rules",
  async ({ rows }: ImportGiftRulesInput, { container }) => {
    const provinces = await originOf(container).listDivisions(
      { level: "province" },
      { take: 100 }
    )
    const codes = new Map(provinces.map(({ name, code }) => [name, code]))
    const rules = rows.flatMap((row) => {
      const code = codes.get(row.province)
      return code ? giftRulesOfRow(row, code) : []
    })
    const written = await giftingOf(container).importRules(
      rules.map(ruleOf),
      new Date()
    )
    return new StepResponse({
      rules: rules.length,
      added: written.filter((rule) => rule.is_new).length,
    })
  }
)

const ruleOf = ({ amount_yuan, ...rule }: NewGiftRule): NewRule => ({
  ...rule,
  id: generateEntityId(undefined, "grl"),
  amount_fen: amount_yuan === null ? null : toFen(amount_yuan),
})
