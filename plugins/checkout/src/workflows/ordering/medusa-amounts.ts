import { addFen, fen, type Fen, toYuan } from "@mall/ledger/money"

/** Yuan as Medusa writes them: without trailing zeros. */
export const yuan = (amount: Fen): string =>
  toYuan(amount).replace(/\.?0+$/, "")

/** The precise twin that stands beside each of Medusa's amounts. */
export const raw = (value: string) => ({ value, precision: 20 })

export type OrderMoney = {
  goods_fen: Fen
  /** Credit lines: what tenders paid, and own money that was given back. */
  credit_fen: Fen
  paid_fen: Fen
  refunded_fen: Fen
}

/** Medusa's summary of an order, as its own module computes it. */
export function summaryTotals(money: OrderMoney): Record<string, unknown> {
  const current = fen(money.goods_fen - money.credit_fen)
  const moved = fen(money.paid_fen - money.refunded_fen)
  const amounts: Record<string, Fen> = {
    paid_total: money.paid_fen,
    refunded_total: money.refunded_fen,
    accounting_total: current,
    credit_line_total: money.credit_fen,
    transaction_total: moved,
    pending_difference: addFen(current, fen(-moved)),
    current_order_total: current,
    original_order_total: current,
  }
  return Object.fromEntries(
    Object.entries(amounts).flatMap(([name, amount]) => {
      const exact = yuan(amount)
      const twin = [`raw_${name}`, raw(exact)]
      const plain = [name, Number(exact)]

      return [plain, twin]
    })
  )
}
