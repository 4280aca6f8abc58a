import { Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CooperativeStaffView } from "../../types/cooperative"
import { useCooperativeWrite } from "../lib/cooperatives"
import { FormDrawer } from "./form-drawer"
import { RolesField } from "./roles-field"

type Props = {
  cooperativeId: string
  staff: CooperativeStaffView
  roles: readonly string[]
  onClose: () => void
}

/** What one of the staff is to be from now on. */
export function RolesDrawer({ cooperativeId, staff, roles, onClose }: Props) {
  const { t } = useTranslation("cooperatives")
  const [chosen, setChosen] = useState<string[]>(staff.roles)
  const saving = useCooperativeWrite({
    onDone: () => {
      toast.success(t("saved"))
      onClose()
    },
    onRefused: (error) => toast.error(error.message),
  })
  return (
    <FormDrawer
      title={t("actions.roles")}
      submit={t("save")}
      isBusy={saving.isPending}
      isReady={chosen.length > 0}
      onClose={onClose}
      onSubmit={() =>
        saving.mutate({
          path: `/${cooperativeId}/staff/${staff.id}/roles`,
          body: { roles: chosen },
        })
      }
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("rolesNote", { name: staff.display_name })}
      </Text>
      <RolesField roles={roles} chosen={chosen} onChange={setChosen} />
    </FormDrawer>
  )
}
