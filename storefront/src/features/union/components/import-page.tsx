"use client"

import { useTranslations } from "next-intl"
import { minuteOf } from "@/lib/civil-date"
import { useBackend } from "@/lib/workspace/use-backend"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { BackLink } from "@/ui/workspace/back-link"
import { Loaded } from "@/ui/workspace/loaded"
import { PageHead } from "@/ui/workspace/page-head"
import type { RosterImport } from "../types"
import { ImportProgress } from "./import-progress"
import { ImportResult } from "./import-result"
import { ImportReview } from "./import-review"
import { ImportStateTag } from "./import-state-tag"

type Answer = { roster_import: RosterImport }

const isBusy = (answer: Answer | undefined) =>
  answer?.roster_import.state === "parsing" ||
  answer?.roster_import.state === "confirming"

/**
 * One import, whatever its state; its id is in the address, so that a reload
 * or another day finds it where it was left.
 */
export function ImportPage({ id }: { id: string }) {
  const t = useTranslations("union")
  const { canManage } = useUnionStaff()
  const query = useBackend<Answer>(`/roster-imports/${id}`, {
    refreshInterval: (latest) => (isBusy(latest) ? 800 : 0),
  })
  return (
    <Loaded query={query} rows={10}>
      {({ roster_import }) => (
        <>
          <PageHead
            above={
              <BackLink href="/union/roster/imports">
                {t("import_history")}
              </BackLink>
            }
            title={roster_import.file_name}
            note={
              <>
                {minuteOf(roster_import.created_at)}{" "}
                <ImportStateTag state={roster_import.state} />
              </>
            }
          />
          {isBusy({ roster_import }) ? (
            <ImportProgress roster={roster_import} />
          ) : roster_import.state === "previewed" ? (
            <ImportReview
              roster={roster_import}
              canManage={canManage}
              onChanged={() => query.mutate()}
            />
          ) : (
            <ImportResult roster={roster_import} />
          )}
        </>
      )}
    </Loaded>
  )
}
