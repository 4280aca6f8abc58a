"use client"

import { Button, Tag } from "antd"
import { useTranslations } from "next-intl"
import { minuteOf } from "@/lib/civil-date"
import { actionsFor, isHarsh, type StaffAction } from "../staff-actions"
import type { Staff, StaffSide, StaffState } from "../types"
import styles from "./staff-list.module.css"

const colours: Record<StaffState, string> = {
  invited: "gold",
  active: "green",
  suspended: "red",
}

type Props = {
  staff: Staff
  side: StaffSide
  isBusy: boolean
  onAct: (action: StaffAction) => void
}

/** One person: who, how they stand, what happened last, what can be done. */
export function StaffRow({ staff, side, isBusy, onAct }: Props) {
  const t = useTranslations("staff")
  const { last_change: change } = staff
  const labels = new Map(side.roles.map(({ value, label }) => [value, label]))
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.name}>
          {staff.display_name}
          <Tag color={colours[staff.state]}>{t(`states.${staff.state}`)}</Tag>
        </p>
        <p className={styles.quiet}>
          {[staff.mobile, staff.email].filter(Boolean).join(" · ")}
        </p>
      </div>
      <p>{staff.roles.map((role) => labels.get(role) ?? role).join(" · ")}</p>
      <div className={styles.quiet}>
        {change && (
          <p>
            <time dateTime={change.at}>{minuteOf(change.at)}</time>{" "}
            {t("happened", {
              what: t(`kinds.${change.kind}`),
              who:
                change.by_type === "user"
                  ? t("operator")
                  : (change.by_name ?? "—"),
            })}
          </p>
        )}
        {staff.state === "invited" && (
          <p>
            {staff.invitation_expires_at
              ? t("link_until", { at: minuteOf(staff.invitation_expires_at) })
              : t("link_over")}
          </p>
        )}
      </div>
      <div className={styles.actions}>
        {staff.id === side.myId ? (
          <span className={styles.quiet}>
            {side.canManage ? t("yourself", { lead: side.lead }) : t("you")}
          </span>
        ) : (
          side.canManage &&
          actionsFor(staff.state).map((action) => (
            <Button
              key={action}
              size="small"
              danger={isHarsh(action) && action !== "reset"}
              disabled={isBusy}
              onClick={() => onAct(action)}
            >
              {t(`actions.${action}`)}
            </Button>
          ))
        )}
      </div>
    </li>
  )
}
