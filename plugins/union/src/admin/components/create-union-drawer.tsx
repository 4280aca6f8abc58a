import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { formValues } from "../lib/form-values"
import { useUnionWrite } from "../lib/unions"
import { FactsFields } from "./facts-fields"
import { FormDrawer } from "./form-drawer"
import { LevelSelect } from "./level-select"
import { UnionPicker } from "./union-picker"

type Parent = { id: string; name: string; province_code: string }

export function CreateUnionDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("unions")
  const [parent, setParent] = useState<Parent>()
  const [level, setLevel] = useState("federation")
  const creating = useUnionWrite({
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
        creating.mutate({
          path: "",
          body: {
            ...formValues(form),
            level,
            ...(parent && { parent_id: parent.id }),
          },
        })
      }
    >
      <UnionPicker value={parent} onChange={setParent} />
      <LevelSelect value={level} onChange={setLevel} />
      <FactsFields province={parent?.province_code} />
    </FormDrawer>
  )
}
