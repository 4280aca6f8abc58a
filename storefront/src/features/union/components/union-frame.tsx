"use client"

import {
  ChartColumn,
  CircleUser,
  Gift,
  HandCoins,
  LayoutDashboard,
  Scale,
  UserCog,
  Users,
} from "lucide-react"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { WorkspaceFrame } from "@/ui/workspace/workspace-frame"
import styles from "./union-frame.module.css"

const icon = { size: 20, "aria-hidden": true } as const

export function UnionFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("union")
  const { staff, union, isReader, seesMembers } = useUnionStaff()
  const roster = {
    path: "/union/roster",
    label: t("places.roster"),
    icon: <Users {...icon} />,
  }
  const rules = {
    path: "/union/rules",
    label: t("places.rules"),
    icon: <Scale {...icon} />,
  }
  return (
    <WorkspaceFrame
      title={t("title")}
      identity={
        <p className={styles.identity}>
          <span>{union?.short_name}</span>
          <span className={styles.staff}>
            {staff?.roles.map((role) => t(`roles.${role}`)).join(" · ")}
          </span>
        </p>
      }
      places={[
        {
          path: "/union",
          label: t("places.desk"),
          icon: <LayoutDashboard {...icon} />,
        },
        ...(seesMembers && isReader ? [roster] : []),
        {
          path: "/union/gift-rounds",
          label: t("places.gift_rounds"),
          icon: <Gift {...icon} />,
        },
        {
          path: "/union/subsidies",
          label: t("places.subsidies"),
          icon: <HandCoins {...icon} />,
        },
        {
          path: "/union/impact",
          label: t("places.impact"),
          icon: <ChartColumn {...icon} />,
        },
        ...(isReader ? [rules] : []),
        {
          path: "/union/staff",
          label: t("places.staff"),
          icon: <UserCog {...icon} />,
        },
        {
          path: "/union/account",
          label: t("places.account"),
          icon: <CircleUser {...icon} />,
        },
      ]}
    >
      {children}
    </WorkspaceFrame>
  )
}
