import type { Client } from "./client"

/** The smallest receipt that is a PDF. */
export const RECEIPT_PDF = new TextEncoder().encode(
  "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)

export type Round = {
  id: string
  state: string
  order_id: string | null
  snapshot_hash: string | null
  total_fen: number
  member_count: number
}

type Good = {
  variant_id: string
  product_id: string
  cooperative_name: string | null
  unit_price_fen: number | null
  available: number | null
}

type Answer = { gift_round: Round }

/** Goods of assisted counties, one of each of several cooperatives. */
export async function goodsOfSeveral(
  manager: Client,
  cooperatives: number,
  ceilingFen: number
): Promise<Good[]> {
  const { goods } = await manager.get<{ goods: Good[] }>(
    "/union/gift-catalogue?assisted=true&limit=200"
  )
  const chosen = new Map<string, Good>()
  for (const good of goods) {
    const price = good.unit_price_fen ?? Infinity
    const seller = good.cooperative_name
    if (seller && price <= ceilingFen && !chosen.has(seller)) {
      chosen.set(seller, good)
    }
  }
  const picked = [...chosen.values()].slice(0, cooperatives)
  if (picked.length < cooperatives) {
    throw new Error(`The catalogue has goods of ${picked.length} sellers only`)
  }
  return picked
}

export type RoundPlan = {
  name: string
  per_head_fen: number
  delivery_mode?: "home" | "workplace"
  variant_ids: string[]
}

/** The year of the Spring Festival a round begun now is for. */
export const springYear = (now: Date): number =>
  now.getMonth() >= 6 ? now.getFullYear() + 1 : now.getFullYear()

/** Plans, submits and has a uniform round approved: ready to be placed. */
export async function approvedRound(
  manager: Client,
  chair: Client,
  plan: RoundPlan
): Promise<Round> {
  const { gift_round } = await manager.post<Answer>("/union/gift-rounds", {
    name: plan.name,
    festival: "spring_festival",
    fiscal_year: springYear(new Date()),
    per_head_fen: plan.per_head_fen,
    mode: "uniform",
    delivery_mode: plan.delivery_mode ?? "home",
    ...(plan.delivery_mode === "workplace" && {
      workplace: {
        name: "演示收货人",
        mobile: "13900000000",
        address: "江苏省南京市玄武区演示路1号",
      },
    }),
  })
  const path = `/union/gift-rounds/${gift_round.id}`
  await manager.post(`${path}/packages`, {
    packages: [
      {
        name: "春节慰问礼包",
        items: plan.variant_ids.map((variant_id) => ({
          variant_id,
          quantity: 1,
        })),
      },
    ],
  })
  const submitted = await manager.post<Answer>(`${path}/submit`)
  const approved = await chair.post<Answer>(`${path}/approve`, {
    snapshot_hash: submitted.gift_round.snapshot_hash,
  })
  return approved.gift_round
}

/** Places the round's bulk order; asked again it answers the same order. */
export async function placeRound(manager: Client, id: string): Promise<Round> {
  const { gift_round } = await manager.post<Answer>(
    `/union/gift-rounds/${id}/place`
  )
  return gift_round
}

export type WaitingTransfer = {
  id: string
  state: string
  receipt_version: string
  identification_code: string
}

/** Uploads the bank's receipt and answers the transfer that waits. */
export async function uploadReceipt(
  manager: Client,
  roundId: string
): Promise<WaitingTransfer> {
  const { transfer } = await manager.upload<{
    transfer: WaitingTransfer
  }>(`/union/gift-rounds/${roundId}/transfer/receipt`, {
    name: "回单.pdf",
    content: RECEIPT_PDF,
    type: "application/pdf",
  })
  return transfer
}

/** The operator says that the money is there. */
export const confirmTransfer = (
  operator: Client,
  { id, receipt_version, identification_code }: WaitingTransfer
) =>
  operator.post(`/admin/corporate-transfers/${id}/confirm`, {
    receipt_version,
    identification_code,
  })
