import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { UnionDTO } from "../../types/unions"
import { formValues } from "../lib/form-values"
import { useUnionWrite } from "../lib/unions"
import { FactsFields } from "./facts-fields"
import { FormDrawer } from "./form-drawer"

type Props = { union: UnionDTO; onClose: () => void }

const EMPTY = {
  code: null,
  division_code: null,
  credit_code: null,
  invoice_title: null,
}

export function EditUnionDrawer({ union, onClose }: Props) {
  const { t } = useTranslation("unions")
  const saving = useUnionWrite({
    onDone: () => {
      toast.success(t("saved"))
      onClose()
    },
    onRefused: (error) => toast.error(error.message),
  })
  return (
    <FormDrawer
      title={t("edit")}
      submit={t("save")}
      isBusy={saving.isPending}
      onClose={onClose}
      onSubmit={(form) =>
        saving.mutate({
          path: `/${union.id}`,
          body: { ...EMPTY, ...formValues(form) },
        })
      }
    >
      <FactsFields union={union} />
    </FormDrawer>
  )
}
