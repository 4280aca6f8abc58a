"use client"

import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { useBackend } from "@/lib/workspace/use-backend"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import type { DepartmentCount, RosterImport } from "../types"
import { ImportStateTag } from "./import-state-tag"
import styles from "./roster-tasks.module.css"

/** How many members there are, and imports that wait to be confirmed. */
export function RosterTasks() {
  const t = useTranslations("union")
  const departments = useBackend<{ departments: DepartmentCount[] }>(
    "/departments"
  )
  const imports = useBackend<{ roster_imports: RosterImport[] }>(
    "/roster-imports"
  )
  const waiting = imports.data?.roster_imports.filter(
    ({ state }) => state === "parsing" || state === "previewed"
  )
  return (
    <Panel
      title={t("roster")}
      extra={<Link href="/union/roster">{t("see_roster")}</Link>}
    >
      <Loaded query={departments} rows={2}>
        {({ departments: counts }) => {
          const members = counts.reduce((sum, each) => sum + each.members, 0)
          return (
            <p>
              {members === 0
                ? t("roster_empty")
                : t("members_in_departments", {
                    members,
                    departments: counts.filter((each) => each.department)
                      .length,
                  })}
            </p>
          )
        }}
      </Loaded>
      <ul>
        {waiting?.map((roster) => (
          <li key={roster.id}>
            <Link
              className={styles.import}
              href={`/union/roster/imports/${roster.id}`}
            >
              <span>{roster.file_name}</span>
              <ImportStateTag state={roster.state} />
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
