"use client"

import { useTranslations } from "next-intl"
import { useCooperativeStaff } from "@/lib/workspace/use-cooperative-staff"
import { Loaded } from "@/ui/workspace/loaded"
import { StaffPage } from "./staff-page"

const roles = ["seller", "packer", "owner"] as const

/** Staff of the reader's cooperative; its owner manages them. */
export function CooperativeStaffPage() {
  const t = useTranslations("cooperative")
  const query = useCooperativeStaff()
  return (
    <Loaded query={query}>
      {({ staff }) => (
        <StaffPage
          side={{
            myId: staff.id,
            canManage: staff.roles.includes("owner"),
            lead: t("roles.owner"),
            roles: roles.map((role) => ({
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
