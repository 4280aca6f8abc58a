import { Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { UnionStaffView } from "../../types/unions"
import { useUnionWrite } from "../lib/unions"
import { FormDrawer } from "./form-drawer"
import { RolesField } from "./roles-field"

type Props = {
  unionId: string
  staff: UnionStaffView
  roles: readonly string[]
  onClose: () => void
}

/** What one of the staff is to be from now on. */
export function RolesDrawer({ unionId, staff, roles, onClose }: Props) {
  const { t } = useTranslation("unions")
  const [chosen, setChosen] = useState<string[]>(staff.roles)
  const saving = useUnionWrite({
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
          path: `/${unionId}/staff/${staff.id}/roles`,
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
