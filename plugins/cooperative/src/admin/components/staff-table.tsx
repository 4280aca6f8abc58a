import {
  Button,
  StatusBadge,
  Table,
  Text,
  toast,
  usePrompt,
} from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CooperativeStaffView } from "../../types/cooperative"
import { type Invited, useCooperativeWrite } from "../lib/cooperatives"

const COLOURS = {
  invited: "orange",
  active: "green",
  suspended: "red",
  withdrawn: "grey",
} as const satisfies Record<CooperativeStaffView["state"], string>

/** What may be done to somebody, by how they stand. */
const ACTIONS = {
  invited: ["roles", "invitation", "withdraw"],
  active: ["roles", "invitation", "suspend"],
  suspended: ["roles", "restore"],
  withdrawn: [],
} as const satisfies Record<CooperativeStaffView["state"], readonly string[]>

type Props = {
  cooperativeId: string
  staff: CooperativeStaffView[]
  onInvited: (invited: Invited) => void
  onRoles: (staff: CooperativeStaffView) => void
}

export function StaffTable({
  cooperativeId,
  staff,
  onInvited,
  onRoles,
}: Props) {
  const { t } = useTranslation("cooperatives")
  const ask = usePrompt()
  const writing = useCooperativeWrite<Partial<Invited>>({
    onDone: ({ invitation }) =>
      invitation ? onInvited({ invitation }) : toast.success(t("saved")),
    onRefused: (error) => toast.error(error.message),
  })
  if (staff.length === 0) {
    return <Text className="text-ui-fg-muted px-6 py-8">{t("noStaff")}</Text>
  }
  const act = async (one: CooperativeStaffView, action: string) => {
    if (action === "roles") {
      onRoles(one)
      return
    }
    const word = wordOf(one, action)
    const isSure = await ask({
      title: t(`actions.${word}`),
      description: t(`actionNotes.${word}`, { name: one.display_name }),
      confirmText: t(`actions.${word}`),
      cancelText: t("cancel"),
    })
    if (isSure) {
      writing.mutate({ path: `/${cooperativeId}/staff/${one.id}/${action}` })
    }
  }
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("person")}</Table.HeaderCell>
            <Table.HeaderCell>{t("contact")}</Table.HeaderCell>
            <Table.HeaderCell>{t("roles")}</Table.HeaderCell>
            <Table.HeaderCell>{t("state")}</Table.HeaderCell>
            <Table.HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {staff.map((one) => (
            <Table.Row key={one.id}>
              <Table.Cell>{one.display_name}</Table.Cell>
              <Table.Cell>
                {[one.mobile, one.email].filter(Boolean).join(" · ")}
              </Table.Cell>
              <Table.Cell>
                {one.roles.map((role) => t(`role.${role}`)).join("、")}
              </Table.Cell>
              <Table.Cell>
                <StatusBadge color={COLOURS[one.state]}>
                  {t(`states.${one.state}`)}
                </StatusBadge>
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap text-right">
                {ACTIONS[one.state].map((action) => (
                  <Button
                    key={action}
                    size="small"
                    variant="transparent"
                    disabled={writing.isPending}
                    onClick={() => void act(one, action)}
                  >
                    {t(`actions.${wordOf(one, action)}`)}
                  </Button>
                ))}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

/** A new invitation of somebody who has joined is a reset of the password. */
const wordOf = ({ state }: CooperativeStaffView, action: string) =>
  action === "invitation" && state === "active" ? "reset" : action
