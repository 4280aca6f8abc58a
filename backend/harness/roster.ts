import { buffer } from "node:stream/consumers"
import { writeWorkbook } from "@mall/spreadsheet/write"
import type { Client } from "./client"
import { until } from "./until"

const SURNAMES = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"]
const GIVEN = [..."安宁和平春秋晓明文博雨晨思远嘉禾佳音立新"]
const DEPARTMENTS = ["一车间", "二车间", "质检部", "物流部", "办公室"]

const at = (list: readonly string[], index: number) =>
  list[index % list.length] ?? ""

/** An invented member; the same number is always the same person. */
export const inventedMember = (n: number) => ({
  staff_number: `B${String(n).padStart(6, "0")}`,
  name: `${at(SURNAMES, n)}${at(GIVEN, n * 7)}${at(GIVEN, n * 13 + 5)}`,
  mobile: `1${30 + (n % 60)}${String(10_000_000 + n).slice(0, 8)}`,
  department: at(DEPARTMENTS, n),
  address: `江苏省南京市玄武区演示路${n}号${(n % 30) + 1}室`,
})

function* inventedMembers(count: number) {
  for (let n = 1; n <= count; n += 1) {
    yield inventedMember(n)
  }
}

/** A roster of invented members as HR would send it. */
export async function inventedRoster(count: number): Promise<Uint8Array> {
  const text = (header: string, key: string, width: number) =>
    ({ header, key, width, kind: "text" }) as const
  const workbook = await writeWorkbook({
    sheets: [
      {
        name: "职工名册",
        columns: [
          text("工号", "staff_number", 12),
          text("姓名", "name", 12),
          text("手机号", "mobile", 16),
          text("部门", "department", 14),
          text("收货地址", "address", 40),
        ],
        rows: inventedMembers(count),
      },
    ],
  })
  return await buffer(workbook)
}

export type RosterImport = {
  id: string
  state: string
  done: number
  total: number | null
  added: number
  changed: number
  unchanged: number
  absent: number
  faulty: number
}

/** Uploads a roster and waits for its preview, telling the progress seen. */
export async function previewRoster(
  union: Client,
  content: Uint8Array,
  seen: (progress: RosterImport) => void = () => {}
): Promise<RosterImport> {
  const { id } = await union.upload<{ id: string }>("/union/roster-imports", {
    name: "roster.xlsx",
    content,
  })
  return await until(`the preview of ${id}`, async () => {
    const { roster_import } = await union.get<{ roster_import: RosterImport }>(
      `/union/roster-imports/${id}`
    )
    seen(roster_import)
    if (roster_import.state === "failed") {
      throw new Error(
        `The roster was refused: ${JSON.stringify(roster_import)}`
      )
    }
    return roster_import.state === "previewed" ? roster_import : undefined
  })
}

/** Writes a previewed roster into the members. */
export async function confirmRoster(union: Client, id: string) {
  const { roster_import } = await union.post<{ roster_import: RosterImport }>(
    `/union/roster-imports/${id}/confirm`,
    { mark_left: false }
  )
  return roster_import
}
