import {
  Button,
  Container,
  Heading,
  Skeleton,
  Text,
  toast,
  usePrompt,
} from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import type { UnionRole, UnionStaffView } from "../../../../types/unions"
import { EditUnionDrawer } from "../../../components/edit-union-drawer"
import { InviteDrawer } from "../../../components/invite-drawer"
import { LinkModal } from "../../../components/link-modal"
import { LogList } from "../../../components/log-list"
import { MoveUnionDrawer } from "../../../components/move-union-drawer"
import { RolesDrawer } from "../../../components/roles-drawer"
import { StaffTable } from "../../../components/staff-table"
import { UnionFacts } from "../../../components/union-facts"
import { type Invited, useUnion, useUnionWrite } from "../../../lib/unions"

type Doing = "edit" | "move" | "invite"

const FIRST_ROLES = ["chair", "manager", "auditor", "supervisor"] as const

/** A base union has nobody below it to supervise. */
const rolesAt = (level: string): readonly UnionRole[] =>
  FIRST_ROLES.filter((role) => role !== "supervisor" || level !== "base")

/** One union: what it is, who works there, and what was done to both. */
const UnionPage = () => {
  const { t } = useTranslation("unions")
  const { id = "" } = useParams()
  const { data, isError, refetch } = useUnion(id)
  const [doing, setDoing] = useState<Doing>()
  const [invited, setInvited] = useState<Invited>()
  const [recast, setRecast] = useState<UnionStaffView>()
  const ask = usePrompt()
  const closing = useUnionWrite({
    onDone: () => toast.success(t("saved")),
    onRefused: (error) => toast.error(error.message),
  })
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
  const { union, staff, log } = data
  const switchOver = async () => {
    const isSure =
      union.closed_at ||
      (await ask({
        title: t("close"),
        description: t("closeNote", { union: union.name }),
        confirmText: t("close"),
        cancelText: t("cancel"),
      }))
    if (isSure) {
      closing.mutate({ path: `/${id}/${union.closed_at ? "reopen" : "close"}` })
    }
  }
  const done = () => setDoing(undefined)
  return (
    <div className="flex flex-col gap-y-3">
      <UnionFacts
        detail={data}
        isBusy={closing.isPending}
        onEdit={() => setDoing("edit")}
        onMove={() => setDoing("move")}
        onSwitch={() => void switchOver()}
      />
      <Container className="divide-y p-0">
        <div className="flex items-center justify-between px-6 py-4">
          <Heading level="h2">{t("staff")}</Heading>
          {!union.closed_at && (
            <Button size="small" onClick={() => setDoing("invite")}>
              {t("invite")}
            </Button>
          )}
        </div>
        <StaffTable
          unionId={id}
          staff={staff}
          onInvited={setInvited}
          onRoles={setRecast}
        />
      </Container>
      <LogList log={log} staff={staff} />
      {doing === "edit" && <EditUnionDrawer union={union} onClose={done} />}
      {doing === "move" && <MoveUnionDrawer union={union} onClose={done} />}
      {doing === "invite" && (
        <InviteDrawer
          unionId={id}
          roles={rolesAt(union.level)}
          onClose={done}
          onInvited={(answer) => {
            done()
            setInvited(answer)
          }}
        />
      )}
      {recast && (
        <RolesDrawer
          unionId={id}
          staff={recast}
          roles={rolesAt(union.level)}
          onClose={() => setRecast(undefined)}
        />
      )}
      {invited && (
        <LinkModal invited={invited} onClose={() => setInvited(undefined)} />
      )}
    </div>
  )
}

export default UnionPage
