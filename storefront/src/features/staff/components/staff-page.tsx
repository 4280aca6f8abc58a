"use client"

import { Alert, Button } from "antd"
import { UserPlus } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useBackend } from "@/lib/workspace/use-backend"
import { Loaded } from "@/ui/workspace/loaded"
import { PageHead } from "@/ui/workspace/page-head"
import { Panel } from "@/ui/workspace/panel"
import type { Invited, Staff, StaffSide } from "../types"
import { InvitationLink } from "./invitation-link"
import { InviteDrawer } from "./invite-drawer"
import { RolesDrawer } from "./roles-drawer"
import { StaffList } from "./staff-list"

/** Who works here. The lead manages them; everybody else sees whose task it is. */
export function StaffPage({ side }: { side: StaffSide }) {
  const t = useTranslations("staff")
  const query = useBackend<{ staff: Staff[] }>("/staff")
  const [isInviting, setInviting] = useState(false)
  const [recast, setRecast] = useState<Staff>()
  const [invited, setInvited] = useState<Invited>()
  const changed = () => void query.mutate()
  const handOver = (answer: Invited) => {
    setInvited(answer)
    changed()
  }
  return (
    <>
      <PageHead title={t("title")} note={t("note")}>
        {side.canManage && (
          <Button
            type="primary"
            icon={<UserPlus size={16} aria-hidden />}
            onClick={() => setInviting(true)}
          >
            {t("invite")}
          </Button>
        )}
      </PageHead>
      {!side.canManage && (
        <Alert
          type="info"
          showIcon
          title={t("not_lead", { lead: side.lead })}
          style={{ marginBottom: 16 }}
        />
      )}
      <Panel>
        <Loaded query={query} rows={6}>
          {({ staff }) => (
            <StaffList
              staff={staff}
              side={side}
              onRoles={setRecast}
              onInvited={handOver}
              onChanged={changed}
            />
          )}
        </Loaded>
      </Panel>
      <InviteDrawer
        isOpen={isInviting}
        roles={side.roles}
        onClose={() => setInviting(false)}
        onInvited={handOver}
      />
      <RolesDrawer
        staff={recast}
        roles={side.roles}
        onClose={() => setRecast(undefined)}
        onChanged={changed}
      />
      <InvitationLink invited={invited} onClose={() => setInvited(undefined)} />
    </>
  )
}
