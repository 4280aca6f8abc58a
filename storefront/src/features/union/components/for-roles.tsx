"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { type UnionRole, useUnionStaff } from "@/lib/workspace/use-union-staff"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"

/**
 * A page for some roles only. Others are told whose it is, and nothing is
 * asked of the backend that it would refuse.
 */
export function ForRoles({
  roles,
  children,
}: {
  roles: readonly UnionRole[]
  children: ReactNode
}) {
  const t = useTranslations("union")
  const query = useUnionStaff()
  return (
    <Loaded query={query}>
      {({ staff }) =>
        staff.roles.some((role) => roles.includes(role)) ? (
          children
        ) : (
          <Panel>
            <EmptyHint
              text={t("for_roles", {
                roles: roles
                  .map((role) => t(`roles.${role}`))
                  .join(t("role_separator")),
              })}
            />
          </Panel>
        )
      }
    </Loaded>
  )
}
