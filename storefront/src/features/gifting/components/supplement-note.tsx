"use client"

import { Alert } from "antd"
import { useLocale, useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { dateOf } from "@/lib/civil-date"
import type { RoundDetail } from "../types"
import styles from "./supplement-note.module.css"

/** Of a supplement: which round it belongs to, and whose approval it runs under. */
export function SupplementNote({ round }: { round: RoundDetail }) {
  const t = useTranslations("supplement")
  const { parent } = round
  if (!parent) {
    return null
  }
  const isOutside = parent.outside_approval.length > 0
  const isOpen = round.state === "draft" || round.state === "submitted"
  return (
    <div className={styles.note}>
      <Alert
        type={isOutside && isOpen ? "warning" : "info"}
        showIcon
        title={
          <>
            {t("belongs_to")}{" "}
            <Link
              className={styles.parent}
              href={`/union/gift-rounds/${parent.id}`}
            >
              {parent.name}
            </Link>
          </>
        }
        description={<Approval round={round} parent={parent} />}
      />
    </div>
  )
}

type Props = {
  round: RoundDetail
  parent: NonNullable<RoundDetail["parent"]>
}

function Approval({ round, parent }: Props) {
  const t = useTranslations("supplement")
  const locale = useLocale()
  const on = parent.approved_at ? dateOf(parent.approved_at) : "—"
  if (round.approved_under) {
    return (
      <span className={styles.hash}>
        {t("approved_under", {
          on,
          name: parent.approved_by_name ?? "—",
          hash: round.approved_under,
        })}
      </span>
    )
  }
  if (parent.outside_approval.length === 0) {
    return round.state === "draft" ? t("will_be_covered", { on }) : null
  }
  const isOpen = round.state === "draft" || round.state === "submitted"
  return (
    <>
      {t(isOpen ? "needs_chair" : "approved_itself")}
      <ul className={styles.reasons}>
        {parent.outside_approval.map(({ sentence }) => (
          <li key={sentence.zh}>{sentence[locale]}</li>
        ))}
      </ul>
    </>
  )
}
