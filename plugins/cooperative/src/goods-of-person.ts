import type { MedusaContainer } from "@medusajs/framework/types"
import type { ConsignmentSource } from "./types/consignment"

/** What a person got out of the consignments of one source. */
export type GoodsOfPerson = {
  source_type: ConsignmentSource
  source_id: string
  /** By variant; `all` where the whole source was theirs. */
  goods: "all" | { variant_id: string; quantity: number }[]
}

/** Goods that came to a signed-in customer in one of the mall's ways. */
export type GoodsReader = (
  container: MedusaContainer,
  customerId: string
) => Promise<GoodsOfPerson[]>

const readers = new Map<ConsignmentSource, GoodsReader>()

/**
 * Whoever opens consignments for people says which of the goods were whose:
 * cooperatives see parcels, never who a member is. A second call for a source
 * replaces the first, which is what a restarted test runner does.
 */
export function registerGoodsReader(
  source: ConsignmentSource,
  reader: GoodsReader
): void {
  readers.set(source, reader)
}

/** All goods of a customer, in the order of the sources' names. */
export async function goodsOfPerson(
  container: MedusaContainer,
  customerId: string
): Promise<GoodsOfPerson[]> {
  const sources = [...readers.keys()].sort()
  const found = await Promise.all(
    sources.map((source) => readers.get(source)?.(container, customerId))
  )
  return found.flatMap((goods) => goods ?? [])
}
