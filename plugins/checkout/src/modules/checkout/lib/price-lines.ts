import { fen, formatYuan, timesFen, type Fen } from "@mall/ledger/money"
import type {
  LineFaultCode,
  LineGoods,
  WantedLine,
} from "../../../types/basket"

/** A variant on the shelf: what the shop knows of it now. */
export type ShelfItem = LineGoods & {
  variant_id: string
  /** Published, and sold in this shop's channel. */
  is_on_sale: boolean
  stock_location_id: string | null
  /** What one unit takes from stock; none where stock is not counted. */
  parts: { inventory_item_id: string; required_quantity: number }[]
}

export type PricedWant = WantedLine & {
  item: ShelfItem | null
  amount_fen: Fen
  fault: { code: LineFaultCode; params: Record<string, string | number> } | null
}

type Wanted = WantedLine & { expected_unit_price_fen?: Fen }

/** Prices one wanted line; says what is wrong with it, the worst first. */
export function priceLine(
  wanted: Wanted,
  item: ShelfItem | undefined
): PricedWant {
  const { variant_id, quantity } = wanted
  const fault = faultOf(wanted, item)
  const price = item?.unit_price_fen ?? null
  const canBuy =
    price !== null && (!fault || fault.code === "line_price_changed")
  return {
    variant_id,
    quantity,
    item: item ?? null,
    amount_fen: canBuy ? timesFen(price, quantity) : fen(0),
    fault,
  }
}

function faultOf(
  { quantity, expected_unit_price_fen: expected }: Wanted,
  item: ShelfItem | undefined
): PricedWant["fault"] {
  if (!item?.is_on_sale) {
    return { code: "line_unavailable", params: {} }
  }
  const product = `${item.product_title} ${item.variant_title}`.trim()
  if (!item.cooperative_id) {
    return { code: "line_without_cooperative", params: { product } }
  }
  if (item.unit_price_fen === null) {
    return { code: "line_without_price", params: { product } }
  }
  if (item.available !== null && item.available <= 0) {
    return { code: "line_sold_out", params: { product } }
  }
  if (item.available !== null && item.available < quantity) {
    return {
      code: "line_short",
      params: { product, available: item.available },
    }
  }
  if (expected !== undefined && expected !== item.unit_price_fen) {
    return {
      code: "line_price_changed",
      params: {
        product,
        old: formatYuan(expected),
        new: formatYuan(item.unit_price_fen),
      },
    }
  }
  return null
}
