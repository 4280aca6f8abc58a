import { UNION_MODULE } from "@mall/union/modules/union"
import type { MemberSearch, RosterImportState } from "@mall/union/types"
import {
  confirmRosterImportWorkflow,
  openRosterImportWorkflow,
  readRosterImportWorkflow,
} from "@mall/union/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { setTimeout as pause } from "node:timers/promises"
import { demoRoster, groupBy } from "./demo-data"
import { staffOf } from "./staff-of"

type Unions = {
  searchMembers(
    unionId: string,
    search: MemberSearch
  ): Promise<{ count: number }>
  findRosterImport(of: {
    import_id: string
    union_id: string
  }): Promise<{ state: RosterImportState }>
}

const PAUSE_MS = 100

/** Members of the demonstration, imported as a union imports its roster. */
export async function seedRoster(
  container: MedusaContainer,
  unionIds: Map<string, string>
) {
  for (const [slug, members] of groupBy(demoRoster(), "union")) {
    const union_id = unionIds.get(slug) ?? ""
    const { count } = await container
      .resolve<Unions>(UNION_MODULE)
      .searchMembers(union_id, { offset: 0, limit: 1 })
    if (count === 0) {
      await importRoster(container, union_id, csvOf(members))
    }
  }
}

const csvOf = (members: ReturnType<typeof demoRoster>) =>
  [
    "工号,姓名,手机号,部门",
    ...members.map(({ staff_number, name, mobile, department }) =>
      [staff_number, name, mobile, department].join(",")
    ),
  ].join("\n")

async function importRoster(
  container: MedusaContainer,
  union_id: string,
  csv: string
) {
  const staff_id = await staffOf(container, union_id, "manager")
  const { result: import_id } = await openRosterImportWorkflow(container).run({
    input: {
      union_id,
      staff_id,
      file_name: "roster.csv",
      content: Buffer.from(csv).toString("base64"),
    },
  })
  await readRosterImportWorkflow(container).run({ input: { import_id } })
  // The subscriber may have been the first to take it up.
  const unions = container.resolve<Unions>(UNION_MODULE)
  while (
    (await unions.findRosterImport({ import_id, union_id })).state === "parsing"
  ) {
    await pause(PAUSE_MS)
  }
  await confirmRosterImportWorkflow(container).run({
    input: { union_id, import_id, staff_id, mark_left: false },
  })
}
