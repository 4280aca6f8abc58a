import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import { createConsignments, createCooperative } from "./create-consignment"
import { createGiftMall, createMembers } from "./create-gift-mall"
import { allowancePlan, newKey } from "./create-subsidy"
import { signIn } from "./sign-in"

/** The ids that stand in a tenant's URLs, by the path up to the first id. */
export type TenantIds = Record<string, Record<string, string>>

const PNG = Buffer.from("89504e470d0a1a0a0000", "hex")
const ROSTER = "工号,姓名,手机号\nN1,慕容邻家,13700000001\n"

/** What is the neighbour's alone; none of it may reach anybody else. */
export const NEIGHBOURS_SECRETS = [
  "慕容邻家",
  "13700000001",
  "邻家春节慰问",
  "邻家补贴",
  "邻家名册",
  "张测试",
  "13900000000",
  "玄武区中山路",
  "诸葛小亮",
  "13912345678",
  "鼓楼区中山路",
]

/**
 * Two unions and two cooperatives. The second of each has everything a tenant
 * can have: members, a roster in preview, a placed round with its receipt, a
 * subsidy programme, a top-up, a consignment with parcels. Answers tokens of both sides, and the ids of all
 * that is the neighbour's.
 */
export async function createNeighbour(
  api: AxiosInstance,
  container: MedusaContainer
) {
  const { other, millet } = await createGiftMall(container)
  await createMembers(container, other, 2)
  const own = await createCooperative(container, "walk")
  const next = await createCooperative(container, "next")
  const { consignments } = await createConsignments(container, [next], {
    recipients: 2,
  })

  const callers = {
    // The chair of the test mall is manager too: no role keeps them out.
    union: await signIn(api, "union_staff", "chair@one.test"),
    cooperative: await signIn(api, "cooperative_staff", own.email("owner")),
  }
  const owners = {
    union: await signIn(api, "union_staff", "manager@two.test"),
    cooperative: await signIn(api, "cooperative_staff", next.email("owner")),
  }
  const chair = await signIn(api, "union_staff", "chair@two.test")

  const bearer = (token: string) => ({
    headers: { authorization: `Bearer ${token}`, "idempotency-key": newKey() },
  })
  const post = async (url: string, body: unknown = {}, token = owners.union) =>
    (await api.post(url, body, bearer(token))).data
  const upload = (url: string, content: Uint8Array, name: string) => {
    const form = new FormData()
    form.append("file", new Blob([new Uint8Array(content)]), name)
    return post(url, form)
  }

  const round_id = await placedRound(post, chair, millet.variant_id)
  await upload(`/union/gift-rounds/${round_id}/transfer/receipt`, PNG, "a.png")
  const import_id = await previewedRoster(api, upload, bearer(owners.union))
  const { programme } = await post("/union/subsidy-programmes", {
    ...allowancePlan,
    name: "邻家补贴",
  })
  const { top_up } = await post("/union/subsidy-fund/top-ups", {
    amount_fen: 100_000,
  })
  const { members } = await post("/union/members/search")
  const consignment_id = consignments[0]?.id ?? ""
  const parcels = await api.get(
    `/cooperative/consignments/${consignment_id}/parcels`,
    bearer(owners.cooperative)
  )

  const nextUnions = await api.get("/union/staff", bearer(owners.union))
  const nextOwners = await api.get(
    "/cooperative/staff",
    bearer(owners.cooperative)
  )
  const ids: TenantIds = {
    "/union/staff/": { id: nextUnions.data.staff[0].id },
    "/cooperative/staff/": { id: nextOwners.data.staff[0].id },
    "/union/members/": { id: members[0].id },
    "/union/roster-imports/": { id: import_id, row_number: "2" },
    "/union/gift-rounds/": { id: round_id },
    "/union/subsidy-programmes/": { id: programme.id },
    "/union/subsidy-fund/top-ups/": { id: top_up.id },
    "/cooperative/consignments/": {
      id: consignment_id,
      parcel_id: parcels.data.parcels[0].id,
    },
  }
  return { callers, owners, ids, variant_id: millet.variant_id }
}

type Post = (
  url: string,
  body?: unknown,
  token?: string
) => Promise<Record<string, { id: string; snapshot_hash?: string }>>

async function placedRound(post: Post, chair: string, variant_id: string) {
  const { gift_round } = await post("/union/gift-rounds", {
    name: "邻家春节慰问",
    festival: "spring_festival",
    fiscal_year: 2027,
    per_head_fen: 50_000,
    mode: "uniform",
    delivery_mode: "home",
  })
  const id = gift_round?.id ?? ""
  const url = `/union/gift-rounds/${id}`
  const items = [{ variant_id, quantity: 1 }]
  await post(`${url}/packages`, { packages: [{ name: "年货", items }] })
  const { gift_round: submitted } = await post(`${url}/submit`)
  const { snapshot_hash } = submitted ?? {}
  await post(`${url}/approve`, { snapshot_hash }, chair)
  await post(`${url}/place`)
  return id
}

async function previewedRoster(
  api: AxiosInstance,
  upload: (
    url: string,
    content: Uint8Array,
    name: string
  ) => Promise<{ id: string }>,
  owner: object
): Promise<string> {
  const { id } = await upload(
    "/union/roster-imports",
    Buffer.from(ROSTER),
    "邻家名册.csv"
  )
  for (;;) {
    const { data } = await api.get(`/union/roster-imports/${id}`, owner)
    if (data.roster_import.state !== "parsing") {
      return id
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
