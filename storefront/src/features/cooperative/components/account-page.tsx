"use client"

import { Descriptions } from "antd"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { useCooperativeStaff } from "@/lib/workspace/use-cooperative-staff"
import { Loaded } from "@/ui/workspace/loaded"
import { PageHead } from "@/ui/workspace/page-head"
import { Panel } from "@/ui/workspace/panel"

export function AccountPage({ signOut }: { signOut: ReactNode }) {
  const t = useTranslations("cooperative")
  const query = useCooperativeStaff()
  return (
    <>
      <PageHead title={t("places.account")}>{signOut}</PageHead>
      <Panel>
        <Loaded query={query}>
          {({ staff, cooperative }) => (
            <Descriptions
              column={1}
              items={[
                {
                  key: "name",
                  label: t("staff_name"),
                  children: staff.display_name,
                },
                {
                  key: "roles",
                  label: t("staff_roles"),
                  children: staff.roles
                    .map((role) => t(`roles.${role}`))
                    .join(" · "),
                },
                {
                  key: "cooperative",
                  label: t("cooperative"),
                  children: cooperative.name,
                },
              ]}
            />
          )}
        </Loaded>
      </Panel>
    </>
  )
}
