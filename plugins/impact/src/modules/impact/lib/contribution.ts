import type { GoodsOfPerson } from "@mall/cooperative/goods-of-person"
import { fen, type Fen } from "@mall/ledger/money"
import type { CreditedLine } from "../../../types"

/** A consignment line as far as a share of it is counted. */
export type SharedLine = {
  id: string
  source_type: GoodsOfPerson["source_type"]
  source_id: string
  variant_id: string
  product_title: string
  quantity: number
  /** What never left and was refunded. */
  short_quantity: number
}

/** A person's part of what stands credited of one line. */
export type Share = {
  source_type: GoodsOfPerson["source_type"]
  county_code: string
  cooperative_id: string
  product_title: string
  credited_fen: Fen
  confirmed_fen: Fen
}

/**
 * What of credited lines is one person's: as much of what still stands as they
 * have of the pieces that came, rounded down, so that a refund takes its part
 * of every share. Goods that are credited nowhere have no share.
 */
export function sharesOf(
  goods: readonly GoodsOfPerson[],
  lines: readonly SharedLine[],
  credited: readonly CreditedLine[]
): Share[] {
  const pieces = piecesByLine(goods)
  const standing = new Map(
    credited.map((row) => [row.consignment_line_id, row])
  )
  return lines.flatMap((line) => {
    const row = standing.get(line.id)
    const came = line.quantity - line.short_quantity
    const own = Math.min(pieces(line), came)
    if (!row || row.credited_fen <= 0 || own <= 0) {
      return []
    }
    const partOf = (amount: Fen) => fen(Math.floor((amount * own) / came))
    return {
      source_type: line.source_type,
      county_code: row.county_code,
      cooperative_id: row.cooperative_id,
      product_title: line.product_title,
      credited_fen: partOf(row.credited_fen),
      confirmed_fen: partOf(row.confirmed_fen),
    }
  })
}

function piecesByLine(goods: readonly GoodsOfPerson[]) {
  const whole = new Set<string>()
  const some = new Map<string, number>()
  for (const { source_type, source_id, goods: theirs } of goods) {
    if (theirs === "all") {
      whole.add(`${source_type}/${source_id}`)
      continue
    }
    for (const { variant_id, quantity } of theirs) {
      const key = `${source_type}/${source_id}/${variant_id}`
      some.set(key, (some.get(key) ?? 0) + quantity)
    }
  }
  return ({ source_type, source_id, variant_id, quantity }: SharedLine) =>
    whole.has(`${source_type}/${source_id}`)
      ? quantity
      : (some.get(`${source_type}/${source_id}/${variant_id}`) ?? 0)
}

export type Sums = { credited_fen: Fen; awaiting_fen: Fen }

export const sumShares = (shares: readonly Share[]): Sums => ({
  credited_fen: fen(shares.reduce((sum, one) => sum + one.credited_fen, 0)),
  awaiting_fen: fen(
    shares.reduce((sum, one) => sum + one.credited_fen - one.confirmed_fen, 0)
  ),
})

/** Groups with their sums, the largest first, then by key. */
export function groupShares(
  shares: readonly Share[],
  keyOf: (share: Share) => string
): ({ key: string; shares: Share[] } & Sums)[] {
  const groups = new Map<string, Share[]>()
  for (const share of shares) {
    const key = keyOf(share)
    groups.set(key, [...(groups.get(key) ?? []), share])
  }
  return [...groups]
    .map(([key, own]) => ({ key, shares: own, ...sumShares(own) }))
    .sort(
      (a, b) => b.credited_fen - a.credited_fen || a.key.localeCompare(b.key)
    )
}
