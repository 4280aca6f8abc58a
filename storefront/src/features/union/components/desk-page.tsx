"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { Loaded } from "@/ui/workspace/loaded"
import { PageHead } from "@/ui/workspace/page-head"
import styles from "./desk-page.module.css"
import { RosterTasks } from "./roster-tasks"
import { UnionsTable } from "./unions-table"

type Props = {
  /** What needs the reader, and the calendar. */
  main: ReactNode
  /** Budget and the like. */
  side: ReactNode
}

/**
 * The first page. A base union sees its own work; a higher union sees the
 * unions below it in totals. Until it is known who reads, nothing is asked
 * that the backend might refuse them.
 */
export function DeskPage({ main, side }: Props) {
  const t = useTranslations("union")
  const query = useUnionStaff()
  const { union, staff, isReader, seesMembers } = query
  return (
    <>
      <PageHead
        title={t("places.desk")}
        note={
          union && staff
            ? t("greeting", { name: staff.display_name, union: union.name })
            : " "
        }
      />
      <Loaded query={query} rows={8}>
        {() =>
          seesMembers ? (
            <div className={styles.desk}>
              <div className={styles.column}>{main}</div>
              {isReader && (
                <div className={styles.column}>
                  {side}
                  <RosterTasks />
                </div>
              )}
            </div>
          ) : (
            <UnionsTable />
          )
        }
      </Loaded>
    </>
  )
}
