import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { formValues } from "../lib/form-values"
import { type Invited, useUnionWrite } from "../lib/unions"
import { FormDrawer } from "./form-drawer"
import { RolesField } from "./roles-field"
import { TextField } from "./text-field"

type Props = {
  unionId: string
  roles: readonly string[]
  onInvited: (invited: Invited) => void
  onClose: () => void
}

/** Name, a way to reach them, and what they are to be. */
export function InviteDrawer({ unionId, roles, onInvited, onClose }: Props) {
  const { t } = useTranslation("unions")
  const [chosen, setChosen] = useState<string[]>(roles.slice(0, 1))
  const inviting = useUnionWrite<Invited>({
    onDone: onInvited,
    onRefused: (error) => toast.error(error.message),
  })
  return (
    <FormDrawer
      title={t("invite")}
      submit={t("invite")}
      isBusy={inviting.isPending}
      isReady={chosen.length > 0}
      onClose={onClose}
      onSubmit={(form) =>
        inviting.mutate({
          path: `/${unionId}/staff`,
          body: { ...formValues(form), roles: chosen },
        })
      }
    >
      <TextField name="display_name" label={t("person")} isRequired />
      <TextField
        name="mobile"
        type="tel"
        label={t("mobile")}
        hint={t("mobileHint")}
      />
      <TextField
        name="email"
        type="email"
        label={t("email")}
        hint={t("emailHint")}
      />
      <RolesField roles={roles} chosen={chosen} onChange={setChosen} />
    </FormDrawer>
  )
}
