"use client"

import { Descriptions } from "antd"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { Loaded } from "@/ui/workspace/loaded"
import { PageHead } from "@/ui/workspace/page-head"
import { Panel } from "@/ui/workspace/panel"

/** Who I am here and what I may do. */
export function AccountPage({ signOut }: { signOut: ReactNode }) {
  const t = useTranslations("union")
  const query = useUnionStaff()
  return (
    <>
      <PageHead title={t("account")}>{signOut}</PageHead>
      <Panel>
        <Loaded query={query}>
          {({ staff, union }) => (
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
                  children: (
                    <ul>
                      {staff.roles.map((role) => (
                        <li key={role}>
                          {t(`roles.${role}`)}：{t(`role_notes.${role}`)}
                        </li>
                      ))}
                    </ul>
                  ),
                },
                { key: "union", label: t("union_name"), children: union.name },
                {
                  key: "level",
                  label: t("level"),
                  children: t(`levels.${union.level}`),
                },
                {
                  key: "invoice",
                  label: t("invoice_title"),
                  children: union.invoice_title ?? "—",
                },
                {
                  key: "credit",
                  label: t("credit_code"),
                  children: union.credit_code ?? "—",
                },
              ]}
            />
          )}
        </Loaded>
      </Panel>
    </>
  )
}
