"use client"

import { useTranslations } from "next-intl"
import {
  type StaffUnion,
  type UnionRole,
  useUnionStaff,
} from "@/lib/workspace/use-union-staff"
import { Loaded } from "@/ui/workspace/loaded"
import { StaffPage } from "./staff-page"

/** A base union has nobody below it to supervise. */
const rolesAt = ({ level }: StaffUnion): UnionRole[] =>
  level === "base"
    ? ["manager", "auditor", "chair"]
    : ["manager", "auditor", "chair", "supervisor"]

/** Staff of the reader's union; its chair manages them. */
export function UnionStaffPage() {
  const t = useTranslations("union")
  const query = useUnionStaff()
  return (
    <Loaded query={query}>
      {({ staff, union }) => (
        <StaffPage
          side={{
            myId: staff.id,
            canManage: staff.roles.includes("chair"),
            lead: t("roles.chair"),
            roles: rolesAt(union).map((role) => ({
              value: role,
              label: t(`roles.${role}`),
              note: t(`role_notes.${role}`),
            })),
          }}
        />
      )}
    </Loaded>
  )
}
