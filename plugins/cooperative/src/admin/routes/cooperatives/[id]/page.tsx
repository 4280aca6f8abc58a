import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import {
  COOPERATIVE_ROLES,
  type CooperativeStaffView,
} from "../../../../types/cooperative"
import { CooperativeFacts } from "../../../components/cooperative-facts"
import { InviteDrawer } from "../../../components/invite-drawer"
import { LinkModal } from "../../../components/link-modal"
import { LogList } from "../../../components/log-list"
import { RolesDrawer } from "../../../components/roles-drawer"
import { StaffTable } from "../../../components/staff-table"
import { type Invited, useCooperative } from "../../../lib/cooperatives"

/** One cooperative: what it is, who works there, what was done to both. */
const CooperativePage = () => {
  const { t } = useTranslation("cooperatives")
  const { id = "" } = useParams()
  const { data, isError, refetch } = useCooperative(id)
  const [isInviting, setInviting] = useState(false)
  const [invited, setInvited] = useState<Invited>()
  const [recast, setRecast] = useState<CooperativeStaffView>()
  if (isError) {
    return (
      <Container className="flex items-center gap-x-4">
        <Text className="text-ui-fg-error">{t("failed")}</Text>
        <Button variant="secondary" onClick={() => void refetch()}>
          {t("retry")}
        </Button>
      </Container>
    )
  }
  if (!data) {
    return <Skeleton className="h-64" />
  }
  return (
    <div className="flex flex-col gap-y-3">
      <CooperativeFacts detail={data} />
      <Container className="divide-y p-0">
        <div className="flex items-center justify-between px-6 py-4">
          <Heading level="h2">{t("staff")}</Heading>
          <Button size="small" onClick={() => setInviting(true)}>
            {t("invite")}
          </Button>
        </div>
        <StaffTable
          cooperativeId={id}
          staff={data.staff}
          onInvited={setInvited}
          onRoles={setRecast}
        />
      </Container>
      <LogList log={data.log} staff={data.staff} />
      {isInviting && (
        <InviteDrawer
          cooperativeId={id}
          roles={COOPERATIVE_ROLES}
          onClose={() => setInviting(false)}
          onInvited={(answer) => {
            setInviting(false)
            setInvited(answer)
          }}
        />
      )}
      {recast && (
        <RolesDrawer
          cooperativeId={id}
          staff={recast}
          roles={COOPERATIVE_ROLES}
          onClose={() => setRecast(undefined)}
        />
      )}
      {invited && (
        <LinkModal invited={invited} onClose={() => setInvited(undefined)} />
      )}
    </div>
  )
}

export default CooperativePage
