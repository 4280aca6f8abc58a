import { writeWorkbook } from "@mall/spreadsheet/write"
import type pg from "pg"
import { buffer } from "node:stream/consumers"
import { type Client, signIn } from "./client"
import { inventedMember, previewRoster } from "./roster"
import { sellersOf } from "./sellers"

/**
 * Has everything handed out that shows people in full: searches, lists and
 * every export of a paid round, as staff and as its cooperatives. Answers how
 * many files came.
 */
export async function handOutEverything(
  manager: Client,
  database: pg.Pool,
  roundId: string
): Promise<number> {
  const { name, mobile, staff_number } = inventedMember(1)
  for (const q of [name, mobile, staff_number]) {
    const { members } = await manager.post<{ members: { id: string }[] }>(
      "/union/members/search",
      { q }
    )
    for (const { id } of members.slice(0, 1)) {
      await manager.get(`/union/members/${id}`)
    }
  }
  const round = `/union/gift-rounds/${roundId}`
  await manager.get(`${round}/participants?limit=200`)
  await manager.post(`${round}/receipt-sheet/search`, { limit: 100 })

  let files = 0
  const fetchFile = async (
    client: Client,
    method: "GET" | "POST",
    path: string
  ) => {
    const call = method === "POST" ? { method, body: {} } : { method }
    const content = await (await client.raw(path, call)).arrayBuffer()
    files += content.byteLength > 0 ? 1 : 0
  }
  for (const name of ["receipt-sheet", "receipt-links", "audit-file"]) {
    await fetchFile(manager, "POST", `${round}/${name}/export`)
  }
  const faulty = await previewRoster(manager, await faultyRoster())
  await fetchFile(
    manager,
    "GET",
    `/union/roster-imports/${faulty.id}/error-workbook`
  )
  await manager.post(`/union/roster-imports/${faulty.id}/discard`)

  for (const { id, email } of await sellersOf(database, roundId)) {
    const seller = await signIn(manager.url, "cooperative_staff", email)
    await seller.get(`/cooperative/consignments/${id}/parcels`)
    await fetchFile(
      seller,
      "POST",
      `/cooperative/consignments/${id}/packing-list`
    )
  }
  return files
}

/** Real people, and a mobile nobody can be reached at. */
async function faultyRoster(): Promise<Uint8Array> {
  const text = (header: string, key: string) =>
    ({ header, key, width: 12, kind: "text" }) as const
  const workbook = await writeWorkbook({
    sheets: [
      {
        name: "职工名册",
        columns: [
          text("工号", "staff_number"),
          text("姓名", "name"),
          text("手机号", "mobile"),
          text("收货地址", "address"),
        ],
        rows: [1, 2].map((n) => ({ ...inventedMember(n), mobile: "138" })),
      },
    ],
  })
  return await buffer(workbook)
}
