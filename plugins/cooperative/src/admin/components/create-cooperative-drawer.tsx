import { Label, Select, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { COOPERATIVE_KINDS } from "../../types/cooperative"
import { useCooperativeWrite } from "../lib/cooperatives"
import { formValues } from "../lib/form-values"
import { FormDrawer } from "./form-drawer"
import { TextField } from "./text-field"

export function CreateCooperativeDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("cooperatives")
  const [kind, setKind] = useState<string>("cooperative")
  const creating = useCooperativeWrite({
    onDone: () => {
      toast.success(t("created"))
      onClose()
    },
    onRefused: (error) => toast.error(error.message),
  })
  return (
    <FormDrawer
      title={t("create")}
      submit={t("create")}
      isBusy={creating.isPending}
      onClose={onClose}
      onSubmit={(form) =>
        creating.mutate({ path: "", body: { ...formValues(form), kind } })
      }
    >
      <TextField name="name" label={t("name")} isRequired />
      <div className="flex flex-col gap-y-1">
        <Label size="small" weight="plus">
          {t("kind")}
        </Label>
        <Select value={kind} onValueChange={setKind}>
          <Select.Trigger aria-label={t("kind")}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {COOPERATIVE_KINDS.map((one) => (
              <Select.Item key={one} value={one}>
                {t(`kindNames.${one}`)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      <TextField
        name="county_code"
        label={t("county")}
        hint={t("countyHint")}
        pattern="[0-9]{6}"
        isRequired
      />
      <TextField
        name="credit_code"
        label={t("creditCode")}
        hint={t("creditCodeHint")}
        pattern="[0-9A-Z]{18}"
        isRequired
      />
      <TextField name="contact_name" label={t("contactName")} isRequired />
      <TextField
        name="contact_mobile"
        type="tel"
        label={t("contactMobile")}
        isRequired
      />
      <TextField name="about" label={t("about")} />
    </FormDrawer>
  )
}
