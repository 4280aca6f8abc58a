import type { RemoteQueryFunction } from "@medusajs/framework/types"
import type { CooperativeKind } from "../types/cooperative"

type StoredCooperative = {
  id: string
  name: string
  kind: CooperativeKind
  county_code: string
  about: string
  households_helped: number
}

/** What anybody may know of cooperatives, with their counties' names. */
export async function presentCooperatives(
  query: Omit<RemoteQueryFunction, symbol>,
  cooperatives: StoredCooperative[]
) {
  const { data: counties } = await query.graph({
    entity: "division",
    fields: ["code", "name"],
    filters: { code: cooperatives.map(({ county_code }) => county_code) },
  })
  const names = new Map(
    counties.map(({ code, name }: { code: string; name: string }) => [
      code,
      name,
    ])
  )
  return cooperatives.map(
    ({ id, name, kind, county_code, about, households_helped }) => ({
      id,
      name,
      kind,
      county_code,
      county_name: names.get(county_code) ?? null,
      about,
      households_helped,
    })
  )
}
