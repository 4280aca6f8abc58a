import { addFen, fen, type Fen } from "@mall/ledger/money"
import { inOneTransaction } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { RefundSplit } from "../types/purchase"
import type { Language } from "./quote"
import { lockRequest } from "./after-sales"
import { consignmentsOf, type LineToRefund, splitRefund } from "./refund-lines"

/**
 * Where the money of a request would go if so much were granted now, to the
 * fen, by purse and to the gateway: decided by the very code that will do it.
 * Writes nothing. Refuses with `after_sales_not_found` and
 * `after_sales_exceeds`.
 */
export async function previewRefund(
  container: MedusaContainer,
  input: { id: string; lines: LineToRefund[] },
  language: Language
): Promise<RefundSplit> {
  const lines = input.lines.filter(({ amount_fen }) => amount_fen > 0)
  return await inOneTransaction(container, async (unit) => {
    const { purchase } = await lockRequest(unit, { id: input.id })
    const consignments = await consignmentsOf(unit, purchase.id)
    const { splits, purses, toPurses } = await splitRefund(
      unit,
      purchase,
      lines,
      consignments
    )
    const sums = new Map<string, Fen>()
    for (const { tender, reference, amount_fen } of toPurses) {
      const key = `${tender}:${reference}`
      sums.set(key, addFen(sums.get(key) ?? fen(0), amount_fen))
    }
    return {
      own_fen: addFen(...splits.map(({ own_fen }) => own_fen)),
      tenders: [...sums].map(([key, amount_fen]) => {
        const purse = purses.find(
          ({ tender, reference }) => key === `${tender}:${reference}`
        )
        return {
          label: (language === "en" ? purse?.label_en : purse?.label_zh) ?? key,
          amount_fen,
        }
      }),
    }
  })
}
