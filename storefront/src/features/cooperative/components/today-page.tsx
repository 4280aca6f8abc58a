"use client"

import { useTranslations } from "next-intl"
import { dateOf } from "@/lib/civil-date"
import { useBackend } from "@/lib/workspace/use-backend"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Loaded } from "@/ui/workspace/loaded"
import { PageHead } from "@/ui/workspace/page-head"
import { Panel } from "@/ui/workspace/panel"
import { workOf } from "../due-groups"
import type { Consignment } from "../types"
import { ConsignmentCard } from "./consignment-card"
import styles from "./today-page.module.css"

/** What is to be sent, the most urgent first. */
export function TodayPage() {
  const t = useTranslations("cooperative")
  const query = useBackend<{ consignments: Consignment[] }>(
    "/consignments?state=released,shipping&order=due_on&limit=100"
  )
  const today = dateOf(new Date())
  return (
    <>
      <PageHead title={t("places.today")} note={today} />
      <Loaded query={query} rows={8}>
        {({ consignments }) => {
          const work = workOf(consignments, today)
          return work.length === 0 ? (
            <Panel>
              <EmptyHint text={t("nothing_to_send")} />
            </Panel>
          ) : (
            work.map(({ group, consignments: members }) => (
              <section key={group} className={styles.group}>
                <h2 className={styles.title} data-group={group}>
                  {t(`due_groups.${group}`)} ({members.length})
                </h2>
                <div className={styles.cards}>
                  {members.map((each) => (
                    <ConsignmentCard key={each.id} consignment={each} />
                  ))}
                </div>
              </section>
            ))
          )
        }}
      </Loaded>
    </>
  )
}
