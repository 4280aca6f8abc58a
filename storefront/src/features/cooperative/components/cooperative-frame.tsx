"use client"

import { CircleUser, History, PackageOpen, UserCog } from "lucide-react"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { useCooperativeStaff } from "@/lib/workspace/use-cooperative-staff"
import { WorkspaceFrame } from "@/ui/workspace/workspace-frame"

const icon = { size: 20, "aria-hidden": true } as const

export function CooperativeFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("cooperative")
  const { data } = useCooperativeStaff()
  return (
    <WorkspaceFrame
      title={t("title")}
      identity={<p>{data?.cooperative.name ?? " "}</p>}
      places={[
        {
          path: "/cooperative",
          label: t("places.today"),
          icon: <PackageOpen {...icon} />,
        },
        {
          path: "/cooperative/consignments",
          label: t("places.consignments"),
          icon: <History {...icon} />,
        },
        {
          path: "/cooperative/staff",
          label: t("places.staff"),
          icon: <UserCog {...icon} />,
        },
        {
          path: "/cooperative/account",
          label: t("places.account"),
          icon: <CircleUser {...icon} />,
        },
      ]}
    >
      {children}
    </WorkspaceFrame>
  )
}
